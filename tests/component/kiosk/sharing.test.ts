import { describe, expect, it } from 'vitest';
import { openPlaces } from '../../../src/domain/instruments/places.ts';
import { Progress } from '../../../src/app/screens/kiosk/progress.svelte.ts';
import { Sharing } from '../../../src/app/screens/kiosk/sharing.svelte.ts';
import { Turn } from '../../../src/app/screens/kiosk/turn.svelte.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { fakeBridge, sampleLibrary } from '../../support/fake-bridge.ts';
import { StillClock } from '../../support/still-clock.ts';

const rule = { kind: 'dots', total: 3, each: 2 } as const;

function shared(refusals = 0, participantId: string | null = 'p1') {
  const written: unknown[] = [];
  let left = refusals;
  const { bridge } = fakeBridge({
    commands: {
      'ballots.add': () => ({ id: 'b9', number: 1 }),
      'answers.share': ({ respondent, shares }) => {
        if (left-- > 0) throw new RespiroError('disk-full', 'no room');
        written.push({ respondent, shares });
        return { ballotId: 'b1' };
      },
    },
  });
  const clock = new StillClock();
  let wentOn = 0;
  const turn = new Turn(bridge, 'x1', { groupId: 'g1', participantId });
  const again = () => new Sharing(clock, turn, 'dots', rule, () => (wentOn += 1));
  const settle = async (): Promise<void> => {
    for (let step = 0; step < 12; step += 1) await Promise.resolve();
  };
  return { sharing: again(), again, turn, clock, written, settle, wentOn: () => wentOn };
}

describe('sharing out at the kiosk', () => {
  it('writes nothing before it is done, then all of it at once, and goes on', async () => {
    const { sharing, written, clock, settle, wentOn } = shared();
    sharing.give('a', 2);
    sharing.give('b', 2);
    sharing.give('b', 1);
    expect([sharing.sum, sharing.left, sharing.isUnsaved]).toEqual([3, 0, true]);
    expect(written).toEqual([]);
    await sharing.send();
    const shares = [
      { itemId: 'a', value: 2 },
      { itemId: 'b', value: 1 },
    ];
    expect(written).toEqual([{ respondent: { participantId: 'p1' }, shares }]);
    expect(sharing.isUnsaved).toBe(false);
    clock.pass(500);
    await settle();
    expect(wentOn()).toBe(1);
  });

  it('of whoever walks away in the middle leaves nothing behind', async () => {
    const { sharing, written, settle } = shared();
    sharing.give('a', 2);
    sharing.leave();
    await settle();
    expect(written).toEqual([]);
  });

  it('without a name makes the ballot with the answer', async () => {
    const { sharing, written } = shared(0, null);
    sharing.give('a', 1);
    await sharing.send();
    expect(written).toMatchObject([{ respondent: { ballotId: 'b9' } }]);
  });

  it('is sent again by itself when it failed, but not while it is being changed', async () => {
    const { sharing, written, clock, settle } = shared(1);
    sharing.give('a', 1);
    await sharing.send();
    expect(sharing.state).toBe('failed');
    sharing.give('b', 1);
    clock.pass(10_000);
    await settle();
    expect(written).toEqual([]);
    await sharing.send();
    expect(written).toMatchObject([{ shares: [{ itemId: 'a' }, { itemId: 'b' }] }]);
  });

  it('can be looked at and changed again in the same turn, and in no other', async () => {
    const { sharing, again, turn } = shared();
    sharing.give('a', 2);
    await sharing.send();
    expect(turn.has({ lensId: 'dots', itemId: null })).toBe(true);
    expect(again().given('a')).toBe(2);
    expect(shared().sharing.given('a')).toBeUndefined();
  });
});

describe('what is asked at the kiosk', () => {
  const definition = sampleLibrary().instruments.find(({ id }) => id === 'importance-performance');
  if (definition === undefined) throw new Error('no such instrument');
  const item = { kind: 'scale', dimensionId: 'd', question: { es: '', en: '' }, short: { es: '', en: '' } } as const;
  const asked = { ...definition, items: ['a', 'b'].map((id) => ({ ...item, id })) };
  const round = (lensId: string) => ({ lensId, state: 'collecting', openedAt: null, closedAt: null, revealedAt: null });

  it('is one page for what is shared out and one for each question', () => {
    const rounds = ['importance', 'performance'].map(round) as never;
    expect(openPlaces(asked, rounds)).toEqual([
      { lensId: 'importance', itemId: null },
      { lensId: 'performance', itemId: 'a' },
      { lensId: 'performance', itemId: 'b' },
    ]);
  });

  it('was answered by whoever gave something to any item', async () => {
    const ballots = [{ id: 'b1', groupId: 'g1', participantId: 'p1', number: 1, channel: 'paper' as const }];
    const answers = [{ ballotId: 'b1', lensId: 'importance', itemId: 'b', value: 100 }];
    const { bridge } = fakeBridge({
      commands: {
        'exercises.sheet': () => ({
          exerciseId: 'x1',
          ballots,
          answers,
          tallies: [],
          consensus: [],
          evidence: [],
          facts: [],
          comments: [],
        }),
      },
    });
    const progress = new Progress(bridge, 'x1');
    await progress.load();
    expect(progress.has('p1', { lensId: 'importance', itemId: null })).toBe(true);
    expect(progress.has('p1', { lensId: 'performance', itemId: null })).toBe(false);
    expect(progress.has('p2', { lensId: 'importance', itemId: null })).toBe(false);
  });
});
