import { describe, expect, it } from 'vitest';
import { closeCodes, mostUnacknowledged } from '../../../src/contract/room/limits.ts';
import type { Draft } from '../../../src/phone/outbox.svelte.ts';
import { Pocket } from '../../support/phone/pocket.ts';

const rating = (value: number, itemId = 'i1'): Draft => ({
  kind: 'rate',
  exerciseId: 'x1',
  lensId: 'company',
  itemId,
  value,
});
const values = ({ written }: Pocket): unknown[] =>
  written.map((message) => (message.kind === 'rate' ? message.value : null));

function inRoom(): Pocket {
  const pocket = new Pocket();
  pocket.room.settle();
  expect(pocket.page.connection.status).toBe('open');
  return pocket;
}

describe('a lost connection', () => {
  it('is tried again sooner at first, later after, and at once when somebody looks at the phone', () => {
    const pocket = inRoom();
    const { room, clock, page } = pocket;
    const dialled: number[] = [];
    let waited = 0;
    room.drop();
    expect(page.connection.status).toBe('lost');
    for (let tick = 0; tick < 1_000 && dialled.length < 6; tick += 1) {
      clock.pass(25);
      waited += 25;
      if (room.connections === 0) continue;
      dialled.push(waited);
      waited = 0;
      room.drop();
    }
    // Half as much again at random, with a random of 0.5.
    expect(dialled).toEqual([375, 750, 1_500, 3_000, 6_000, 6_000]);
    page.connection.wake();
    room.settle();
    expect(page.connection.status).toBe('open');
  });

  it('is noticed by the silence of the room', () => {
    const { room, clock, page } = inRoom();
    clock.pass(15_000);
    room.tell({ kind: 'beat' });
    room.settle();
    clock.pass(15_000);
    expect(page.connection.status).toBe('open');
    room.drop(true);
    clock.pass(20_000);
    expect(page.connection.status).toBe('lost');
    clock.pass(1_000);
    room.settle();
    expect(page.connection.status).toBe('open');
  });

  it('keeps the place: the same token, no second one, no code asked', () => {
    const pocket = inRoom();
    pocket.room.drop();
    pocket.clock.pass(1_000);
    pocket.room.settle();
    pocket.load('');
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('open');
    expect(new Set(pocket.room.joins).size).toBe(1);
  });
});

describe('an answer', () => {
  it('waits in the phone as long as the room has many to acknowledge', () => {
    const pocket = inRoom();
    const many = mostUnacknowledged + 8;
    const before = pocket.room.seats.size;
    for (let at = 1; at <= many; at += 1) pocket.send(rating(1, `i${at}`));
    expect(pocket.page.outbox.waiting).toHaveLength(many);
    pocket.room.settle();
    expect(pocket.page.outbox.waiting).toHaveLength(0);
    expect(pocket.written).toHaveLength(many);
    expect(pocket.room.mostUnanswered).toBe(mostUnacknowledged);
    expect(before).toBe(1);
  });

  it('that the room cannot write now is sent later, unless a newer one to the same question waits', () => {
    const pocket = inRoom();
    pocket.room.refusals = ['not-now'];
    pocket.send(rating(1));
    pocket.send(rating(5));
    pocket.recover();
    expect(values(pocket)).toEqual([5]);
    pocket.room.refusals = ['not-now'];
    pocket.send(rating(2));
    pocket.room.settle();
    expect(values(pocket)).toEqual([5]);
    pocket.clock.pass(3_000);
    pocket.room.settle();
    expect(values(pocket)).toEqual([5, 2]);
  });

  it('that is a contribution keeps the number that it had first, however often it is put off', () => {
    const pocket = inRoom();
    pocket.room.refusals = ['not-now', 'not-now'];
    pocket.send({ kind: 'contribute', exerciseId: 'x1', to: 'comments', text: 'algo', withGroup: false });
    pocket.recover();
    pocket.clock.pass(3_000);
    pocket.recover();
    expect(pocket.written).toMatchObject([{ kind: 'contribute', op: 3, firstOp: 1 }]);
  });

  it('that the room takes for no message is given up, so that those behind it arrive', () => {
    const pocket = inRoom();
    pocket.room.poison = 'i1';
    pocket.send(rating(1, 'i1'));
    pocket.send(rating(2, 'i2'));
    pocket.recover();
    expect(values(pocket)).toEqual([2]);
    expect(pocket.page.room.refusal('x1/company/i1')).toBe('not-a-question');
  });
});

describe('a place', () => {
  it('that another tab took up stays there until somebody wants it here', () => {
    const pocket = inRoom();
    const first = pocket.page;
    const second = pocket.another();
    pocket.room.settle();
    expect(first.connection.status).toBe('superseded');
    expect(second.connection.status).toBe('open');
    pocket.recover();
    first.connection.wake();
    pocket.recover();
    expect(first.connection.status).toBe('superseded');
    first.connection.again();
    pocket.room.settle();
    expect(first.connection.status).toBe('open');
    expect(second.connection.status).toBe('superseded');
    expect(pocket.room.seats.size).toBe(1);
  });

  it('takes along what the other tab had not sent', () => {
    const pocket = inRoom();
    pocket.room.drop();
    const second = pocket.another();
    pocket.send(rating(3));
    pocket.room.settle();
    expect(second.connection.status).toBe('open');
    expect(values(pocket)).toEqual([3]);
  });

  it.each([
    ['closed', closeCodes.closed],
    ['moved', closeCodes.moved],
  ] as const)('that is %s is not knocked at again', (status, code) => {
    const { room, page, clock } = inRoom();
    room.close(code);
    clock.pass(60_000);
    page.connection.wake();
    expect(page.connection.status).toBe(status);
    expect(room.connections).toBe(0);
  });

  it('of another room is none here: what was meant for that room is not sent to this one', () => {
    const pocket = inRoom();
    pocket.room.drop();
    pocket.send(rating(3));
    pocket.room.seats.clear();
    pocket.load('other');
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('refused');
    expect(pocket.page.outbox.waiting).toEqual([]);
    expect(new Set(pocket.room.joins).size).toBe(2);
  });
});

describe('a code', () => {
  it('lets in a phone without the secret; a wrong one is said to be wrong', () => {
    const pocket = new Pocket({ secret: '' });
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('refused');
    expect(pocket.page.enter('acd')).toBe(false);
    pocket.page.enter('acd efj');
    pocket.room.settle();
    expect(pocket.page.room.problem?.code).toBe('wrong-code');
    pocket.page.enter('acd efh');
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('open');
    expect(pocket.room.seats.size).toBe(1);
  });

  it('scanned afterwards finds the same place', () => {
    const pocket = new Pocket({ secret: '' });
    pocket.room.settle();
    pocket.page.enter('ACDEFH');
    pocket.room.settle();
    pocket.load('s3cret');
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('open');
    expect(pocket.room.seats.size).toBe(1);
  });

  it('for another place leaves the own one alone until it is right', () => {
    const pocket = inRoom();
    const [own] = pocket.room.joins;
    pocket.page.enter('ACDEFJ');
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('refused');
    pocket.page.connection.stay();
    pocket.room.settle();
    expect(pocket.room.joins.at(-1)).toBe(own);
    pocket.page.enter('ACDEFH');
    pocket.room.settle();
    expect(pocket.page.connection.status).toBe('open');
    expect(pocket.room.joins.at(-1)).not.toBe(own);
  });

  it('is not asked for before the time that the room names', () => {
    const pocket = new Pocket({ secret: '' });
    pocket.room.settle();
    pocket.room.tell({ kind: 'problem', code: 'too-many-tries', waitSeconds: 3 });
    pocket.room.settle();
    expect(pocket.page.waitSeconds).toBe(3);
    expect(pocket.page.enter('ACDEFH')).toBe(false);
    pocket.clock.pass(3_000);
    expect(pocket.page.waitSeconds).toBe(0);
    expect(pocket.page.enter('ACDEFH')).toBe(true);
  });
});
