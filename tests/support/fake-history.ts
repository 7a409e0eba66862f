import type { HistoryEntry } from '../../src/contract/history-views.ts';

const entry = (id: number, command: string, at: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  command,
  at,
  author: 'Elena Ruiz',
  note: '',
  state: 'done',
  kinds: ['structure'],
  facts: [],
  more: 0,
  backTo: null,
  ...more,
});

const exercise = { es: 'Propuesta de valor', en: 'Value proposition' };

/** Latest first. */
export const fakeHistory: readonly HistoryEntry[] = [
  entry(5, 'rounds.reveal', '2026-03-14T17:10:00.000Z'),
  entry(4, 'groups.rename', '2026-03-14T17:05:00.000Z', {
    kinds: ['people'],
    author: 'Iván Solís',
    facts: [
      {
        act: 'changed',
        what: 'group',
        n: 1,
        name: 'Sistemas',
        who: null,
        exercise: null,
        details: [{ field: 'name', before: 'Apoyo', after: 'Sistemas' }],
      },
    ],
  }),
  entry(3, 'answers.record', '2026-03-14T16:50:00.000Z', {
    kinds: ['answers'],
    facts: [
      {
        act: 'changed',
        what: 'answer',
        n: 1,
        name: { es: 'Lema', en: 'Motto' },
        who: 'Ana',
        exercise,
        details: [{ field: 'value', before: 3, after: null }],
      },
    ],
  }),
  entry(2, 'attendance.set', '2026-03-14T16:42:00.000Z', { state: 'undone', kinds: ['people'] }),
  entry(1, 'participants.add', '2026-03-13T18:00:00.000Z', { kinds: ['people'] }),
];
