import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerMessage } from '../../../src/contract/room/messages.ts';
import type { Draft } from '../../../src/phone/outbox.svelte.ts';
import { subjectOf } from '../../../src/phone/subject.ts';
import { Pocket } from '../../support/phone/pocket.ts';

const draft = (at: number, value: number): Draft =>
  value === 0
    ? { kind: 'contribute', exerciseId: 'x1', to: 'comments', text: `said ${at}`, withGroup: false }
    : { kind: 'rate', exerciseId: 'x1', lensId: 'company', itemId: `i${at % 2}`, value };

const bare = ({ op: _, ...draftOf }: AnswerMessage): unknown => draftOf;
/** What counts in the end: the last answer to each question, and everything that was said. */
function outcome(messages: readonly (AnswerMessage | Draft)[]): Record<string, unknown> {
  const last: Record<string, unknown> = {};
  const said: string[] = [];
  for (const message of messages) {
    const subject = subjectOf(message);
    if (message.kind === 'contribute') said.push(message.text);
    else if (subject !== null && message.kind === 'rate') last[subject] = message.value;
  }
  return { last, said: said.sort() };
}

type Act = { readonly do: string; readonly n: number };
const weather = (...kinds: readonly string[]): fc.Arbitrary<readonly Act[]> =>
  fc.array(fc.record({ do: fc.constantFrom(...kinds), n: fc.integer({ min: 0, max: 5 }) }), { maxLength: 60 });

/** The phone reloads before it hears that the first of two could not be written, and the second was. */
const refusedUnheard: readonly Act[] = [
  { do: 'step', n: 0 },
  { do: 'step', n: 1 },
  { do: 'answer', n: 0 },
  { do: 'answer', n: 0 },
  { do: 'reload', n: 0 },
  { do: 'not-now', n: 1 },
];

/** @returns what was answered. */
function play(pocket: Pocket, acts: readonly Act[]): readonly Draft[] {
  const { room, clock } = pocket;
  const answered: Draft[] = [];
  for (const { do: what, n } of acts) {
    if (what === 'answer') {
      const next = draft(answered.length, n);
      answered.push(next);
      pocket.send(next);
    } else if (what === 'step') for (let step = 0; step <= n; step += 1) room.step();
    else if (what === 'double') room.double();
    else if (what === 'drop') room.drop();
    else if (what === 'silence') room.drop(true);
    else if (what === 'reload') pocket.load();
    else if (what === 'restart') room.restart();
    else if (what === 'pass') clock.pass(n * 1_000);
    else if (what === 'not-now') room.refusals.push(...Array.from({ length: n }, () => 'not-now' as const));
  }
  pocket.recover();
  return answered;
}

describe('what a phone answers', () => {
  it('arrives once each and in order, whatever drops, doubles, reloads and kills happen', () => {
    const kinds = [
      'answer',
      'answer',
      'answer',
      'step',
      'step',
      'double',
      'drop',
      'silence',
      'reload',
      'restart',
      'pass',
    ];
    fc.assert(
      fc.property(weather(...kinds), (acts) => {
        const pocket = new Pocket();
        const answered = play(pocket, acts);
        expect(pocket.written.map(bare)).toEqual(answered);
        expect(pocket.page.outbox.waiting).toEqual([]);
        expect(pocket.room.seats.size).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it('ends up as it was meant when the room cannot write for a while: the last answer counts, nothing said is doubled', () => {
    const kinds = [
      'answer',
      'answer',
      'answer',
      'step',
      'step',
      'double',
      'drop',
      'silence',
      'reload',
      'not-now',
      'pass',
    ];
    fc.assert(
      fc.property(weather(...kinds), (acts) => {
        const pocket = new Pocket();
        const answered = play(pocket, acts);
        expect(outcome(pocket.written)).toEqual(outcome(answered));
        expect(pocket.page.outbox.waiting).toEqual([]);
      }),
      { numRuns: 150, examples: [[refusedUnheard]] },
    );
  });
});
