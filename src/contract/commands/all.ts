/** Every command the interface may ask of the engine. */
import type { InputOf, OutputOf, ParsedOf } from '../command.ts';
import { anonymiseCommands } from './anonymise.ts';
import { applicationCommands } from './application.ts';
import { backupCommands } from './backups.ts';
import { benchmarkCommands } from './benchmark.ts';
import { brandKitCommands } from './brand-kits.ts';
import { wordFileCommands } from './word-files.ts';
import { compareCommands } from './compare.ts';
import { engagementCommands } from './engagement.ts';
import { exerciseCommands } from './exercise.ts';
import { facilitationCommands } from './facilitation.ts';
import { historyCommands } from './history.ts';
import { importCommands } from './imports.ts';
import { instrumentCommands } from './instruments.ts';
import { libraryCommands } from './library.ts';
import { mergeCommands } from './merge.ts';
import { networkCardCommands } from './network-card.ts';
import { outputCommands } from './outputs.ts';
import { passwordCommands } from './passwords.ts';
import { peopleCommands } from './people.ts';
import { registerCommands } from './registers.ts';
import { reportCommands } from './report.ts';
import { roomCommands } from './room.ts';
import { synthesisCommands } from './synthesis.ts';

export const commands = {
  ...engagementCommands,
  ...peopleCommands,
  ...exerciseCommands,
  ...facilitationCommands,
  ...synthesisCommands,
  ...reportCommands,
  ...applicationCommands,
  ...anonymiseCommands,
  ...historyCommands,
  ...libraryCommands,
  ...registerCommands,
  ...compareCommands,
  ...backupCommands,
  ...passwordCommands,
  ...benchmarkCommands,
  ...importCommands,
  ...mergeCommands,
  ...instrumentCommands,
  ...brandKitCommands,
  ...wordFileCommands,
  ...outputCommands,
  ...roomCommands,
  ...networkCardCommands,
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
/** What a caller passes. */
export type Input<N extends CommandName> = InputOf<Commands[N]>;
/** What the engine works with, after parsing. */
export type Parsed<N extends CommandName> = ParsedOf<Commands[N]>;
export type Output<N extends CommandName> = OutputOf<Commands[N]>;
