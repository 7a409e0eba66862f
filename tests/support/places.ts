/** Every place of the application with an engagement open, as the palette names it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstrumentDefinition, Language } from '../../src/domain/instruments/definition.ts';
import type { Messages } from '../../src/ui/i18n/es.ts';
import { projectRoot } from './launch.ts';

/** The instruments of the sample's second wave, in the order of the methodology. */
export const sampleInstruments = [
  'promises',
  'value-proposition',
  'importance-performance',
  'empowerment',
  'help-call',
  'allies',
  'human-service',
  'wow-portfolio',
  'cannot-log',
] as const;

export function instrumentTitle(id: string, language: Language): string {
  const file = join(projectRoot, 'resources', 'instruments', `${id}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as InstrumentDefinition).title[language];
}

/** Titles of the places that belong to no exercise. */
export function plainPlaces(words: Messages): readonly string[] {
  const { project, people, agenda, live, memory, synthesis, report, history } = words;
  const { library, instruments, brands, backups, settings, start } = words;
  return [
    ...[project, people, agenda, live, memory, synthesis, report, history],
    ...[library, instruments, brands, backups, settings, start],
  ].map(({ title }) => title);
}

/** Results of all instruments; a register, a capture and a live view of each kind. */
export function exercisePlaces(words: Messages, language: Language): readonly string[] {
  const { exerciseResults, exerciseRegister, exerciseCapture, exerciseLive } = words.shell;
  const title = (id: string) => ({ title: instrumentTitle(id, language) });
  return [
    ...sampleInstruments.map((id) => exerciseResults(title(id))),
    ...['allies', 'wow-portfolio'].map((id) => exerciseRegister(title(id))),
    ...['value-proposition', 'wow-portfolio'].map((id) => exerciseCapture(title(id))),
    ...['help-call', 'allies', 'wow-portfolio'].map((id) => exerciseLive(title(id))),
  ];
}
