import type { AnonymisePreview, NameFound } from '../../src/contract/anonymise-views.ts';
import type { FakeCommands } from './fake-bridge.ts';

const one = (id: number, fields: Partial<NameFound>): NameFound => ({
  id,
  kind: 'person',
  found: 'Ana Ruiz',
  standIn: 'Persona 2',
  before: 'Lo dijo ',
  after: ' ayer.',
  place: 'comment',
  doubtful: false,
  ...fields,
});

export const fakeFound: readonly NameFound[] = [
  one(0, {}),
  one(1, { found: 'Ana', before: 'Con ', after: '', place: 'action' }),
  one(2, { found: 'mercado', standIn: 'Persona 1', before: 'El ', after: ' pide más.', doubtful: true }),
];

/** Finds the same each time, and one more where other names are sought. */
export function fakeAnonymise(): FakeCommands {
  return {
    'anonymise.preview': ({ choices, seed }): AnonymisePreview => ({
      seed: seed ?? 's',
      digest: '0'.repeat(64),
      people: 2,
      photos: 3,
      locked: true,
      found: [
        ...fakeFound,
        ...choices.others.map((found, at) => one(3 + at, { kind: 'other', found, standIn: `Otra persona ${at + 1}` })),
      ],
    }),
    'anonymise.write': ({ path, keep }) => ({ path, people: 2, replaced: 3 - keep.length }),
  };
}
