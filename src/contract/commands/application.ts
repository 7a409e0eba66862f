import { z } from 'zod';
import { command } from '../command.ts';
import { id, language, nothing, shortText } from '../fields.ts';
import type { HistoryEntry, LibraryView, SettingsView } from '../views.ts';

/** History, settings and the library that comes with the application. */
export const applicationCommands = {
  /** `includingAnswers`: the person confirmed that the change to take back is a participant's answer. */
  'history.undo': command<{ command: string }>()(z.strictObject({ includingAnswers: z.boolean() })),
  'history.redo': command<{ command: string }>()(nothing),
  /** Latest first. */
  'history.list': command<readonly HistoryEntry[]>()(z.strictObject({ limit: z.int().min(1).max(1000) })),
  'settings.read': command<SettingsView>()(nothing),
  'settings.update': command<SettingsView>()(
    z
      .strictObject({
        language: language.nullable(),
        theme: z.enum(['system', 'light', 'dark']),
        firm: shortText,
        consultant: shortText,
        brandKitId: id,
        minimumGroup: z.int().min(2).max(20),
        projectorTheme: z.enum(['dark', 'light']),
        benchmark: z.boolean(),
        wordCharts: z.enum(['native', 'picture']),
      })
      .partial(),
  ),
  'library.read': command<LibraryView>()(nothing),
} as const;
