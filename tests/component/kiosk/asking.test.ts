import { describe, expect, it } from 'vitest';
import { Asking } from '../../../src/app/screens/kiosk/asking.svelte.ts';
import { Turn } from '../../../src/app/screens/kiosk/turn.svelte.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { StillClock } from '../../support/still-clock.ts';

const place = { lensId: 'company', itemId: 'vp01' };

function asked(refusals: number) {
  const written: (number | null)[] = [];
  let left = refusals;
  const { bridge } = fakeBridge({
    commands: {
      'answers.record': ({ value }) => {
        if (left-- > 0) throw new RespiroError('disk-full', 'no room');
        written.push(value);
        return { ballotId: 'b1' };
      },
    },
  });
  const clock = new StillClock();
  let wentOn = 0;
  const turn = new Turn(bridge, 'x1', { groupId: 'g1', participantId: 'p1' });
  const asking = new Asking(clock, turn, place, () => (wentOn += 1));
  const settle = async (): Promise<void> => {
    for (let step = 0; step < 10; step += 1) await Promise.resolve();
  };
  return { asking, clock, turn, written, settle, wentOn: () => wentOn };
}

describe('a question at the kiosk', () => {
  it('shows the answer at once, and goes on after a moment', async () => {
    const { asking, clock, settle, wentOn } = asked(0);
    asking.answer(4);
    expect(asking.value).toBe(4);
    await settle();
    expect(asking.state).toBe('saved');
    expect(wentOn()).toBe(0);
    clock.pass(500);
    expect(wentOn()).toBe(1);
  });

  it('takes no second answer while the first is on its way or being confirmed', async () => {
    const { asking, settle, written } = asked(0);
    asking.answer(4);
    asking.answer(5);
    await settle();
    asking.answer(1);
    await settle();
    expect(written).toEqual([4]);
  });

  it('takes another answer in place of one that was not written', async () => {
    const { asking, settle, written } = asked(1);
    asking.answer(4);
    await settle();
    expect(asking.state).toBe('failed');
    asking.answer(2);
    await settle();
    expect(written).toEqual([2]);
  });

  it('sends what was not written once more when nobody is there any longer, and goes nowhere then', async () => {
    const { asking, clock, settle, written, wentOn } = asked(1);
    asking.answer(4);
    await settle();
    asking.leave();
    await settle();
    clock.pass(10_000);
    expect(written).toEqual([4]);
    expect(wentOn()).toBe(0);
  });
});
