import { describe, expect, it } from 'vitest';
import { groupsAt, isSmall } from '../../../src/app/screens/kiosk/room.ts';
import { matchesPerson } from '../../../src/ui/text/person-search.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const person = { id: 'p5', groupId: 'g2', code: 'P-05', name: 'María del Carmen Ochoa' };
const [named, anonymous] = sampleWorkspace.exercises;
if (named === undefined || anonymous === undefined) throw new Error('two exercises');
const nobody = { ...sampleWorkspace, sessions: sampleWorkspace.sessions.map((one) => ({ ...one, presentIds: [] })) };

describe('looking for one’s name', () => {
  it.each(['maria', 'OCHOA', 'mar och', 'p-05', 'P05', 'p5', '5', '  carmen ', ''])('finds it by %s', (typed) =>
    expect(matchesPerson(person, typed)).toBe(true),
  );

  it.each(['aria', 'ochoa luis', 'p6', '05x'])('does not find it by %s', (typed) =>
    expect(matchesPerson(person, typed)).toBe(false),
  );
});

it('finds a double name with its hyphen, without it, and by either half', () => {
  const double = { ...person, name: 'Ana García-López' };
  for (const typed of ['garcía-lópez', 'Garcialopez', 'lopez', 'ana gar'])
    expect(matchesPerson(double, typed)).toBe(true);
  expect(matchesPerson(double, 'garcia-perez')).toBe(false);
});

describe('the groups to choose from', () => {
  it('are those with somebody present', () => {
    expect(groupsAt(sampleWorkspace, named).map(({ id }) => id)).toEqual(['g1', 'g2', 'g3']);
  });

  it('are all of them when nobody was marked and no name is asked for', () => {
    expect(groupsAt(nobody, anonymous)).toHaveLength(5);
    expect(groupsAt(nobody, named)).toEqual([]);
  });
});

describe('a group too small to be named with a comment', () => {
  it('has fewer people present than the smallest group shown', () => {
    expect(isSmall(sampleWorkspace, anonymous, 'g1')).toBe(false);
    expect(
      isSmall({ ...sampleWorkspace, engagement: { ...sampleWorkspace.engagement, minimumGroup: 4 } }, anonymous, 'g1'),
    ).toBe(true);
    expect(isSmall(sampleWorkspace, anonymous, 'g5')).toBe(true);
  });
});
