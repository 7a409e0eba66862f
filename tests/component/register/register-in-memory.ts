import { screen } from '@testing-library/svelte';
import type { LibraryItemView } from '../../../src/contract/library-views.ts';
import type { EntryView, ExerciseView } from '../../../src/contract/views.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { register as everyType } from '../../unit/domain/registers/register-fixture.ts';

export const exerciseId = 'r1';

/** Rows as the room wrote them, by the ids `e1`, `e2` … */
export const rows = (data: readonly EntryData[]): EntryView[] =>
  data.map((one, index) => ({ id: `e${index + 1}`, exerciseId, data: one, override: null }));

interface Options {
  readonly data?: readonly EntryData[];
  readonly screen?: 'register' | 'live' | 'capture';
  /** Else an instrument that asks nothing, with a column of every type. */
  readonly instrument?: string;
  readonly commands?: FakeCommands;
  /** Of the firm's own, beside those that ship. */
  readonly own?: readonly InstrumentDefinition[];
  readonly libraryItems?: readonly LibraryItemView[];
}

/** The application with one register, at its screen. */
export async function openRegister({ data = [], ...options }: Options = {}): Promise<MountedApp> {
  const shipped = sampleLibrary();
  const library = { ...shipped, instruments: [...shipped.instruments, ...(options.own ?? [])] };
  const base = library.instruments.find(({ id }) => id === 'promises');
  if (base === undefined) throw new Error('there are promises');
  const alone: InstrumentDefinition = { ...base, id: 'alone', lenses: [], items: [], register: everyType };
  const instrumentId = options.instrument ?? 'alone';
  const exercise: ExerciseView = {
    ...(sampleWorkspace.exercises[0] as ExerciseView),
    id: exerciseId,
    instrumentId,
    instrumentVersion: library.instruments.find(({ id }) => id === instrumentId)?.version ?? base.version,
    rounds: instrumentId === 'alone' ? [] : [{ lensId: 'room', state: 'waiting' }],
    answered: 0,
  };
  let made = data.length;
  const commands: FakeCommands = {
    'entries.write': ({ rows: written }) => {
      const ids = written.map(({ id }) => id ?? `e${(made += 1)}`);
      mounted.change((view) => {
        const entries = new Map(view.entries.map((entry) => [entry.id, entry]));
        written.forEach(({ data: cells }, at) => {
          const id = ids[at] ?? '';
          const before = entries.get(id) ?? { id, exerciseId, data: {}, override: null };
          entries.set(id, { ...before, data: { ...before.data, ...cells } });
        });
        return { ...view, entries: [...entries.values()] };
      });
      return { ids };
    },
    'entries.remove': ({ ids }) => {
      mounted.change((view) => ({ ...view, entries: view.entries.filter(({ id }) => !ids.includes(id)) }));
      return null;
    },
    'entries.move': ({ id, to }) => {
      mounted.change((view) => {
        const moved = view.entries.filter((entry) => entry.id === id);
        return { ...view, entries: view.entries.filter((entry) => entry.id !== id).toSpliced(to, 0, ...moved) };
      });
      return null;
    },
    'exercises.sheet': () => ({
      exerciseId,
      ballots: [],
      answers: [],
      tallies: [],
      comments: [],
      consensus: [],
      evidence: [],
      facts: [],
    }),
    ...options.commands,
  };
  const mounted = await mountApp({
    workspace: { ...sampleWorkspace, exercises: [exercise], entries: rows(data), blocks: [] },
    library: { ...library, instruments: [...library.instruments, alone] },
    commands,
    ...(options.libraryItems && { libraryItems: options.libraryItems }),
  });
  mounted.app.navigation.go({ screen: options.screen ?? 'register', exerciseId });
  return mounted;
}

export const grid = (): Promise<HTMLElement> => screen.findByRole('grid');

/** What the cells show, row by row, without the empty row at the end. */
export function shown(): string[][] {
  const all = [...document.querySelectorAll('[role="rowgroup"] [role="row"]')];
  return all
    .map((row) =>
      [...row.querySelectorAll('[role="gridcell"]')].map(
        (cell) => cell.querySelector('.words, .flag')?.textContent.trim() ?? '',
      ),
    )
    .slice(0, -1);
}
