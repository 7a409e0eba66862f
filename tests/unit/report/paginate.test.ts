import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, paginateRuns, type Atom, type Measured, type Slice } from '../../../src/domain/report/paginate.ts';

const block = (heights: readonly number[], more: Partial<Measured> = {}): Measured => ({
  breakBefore: false,
  withNext: false,
  before: 0,
  after: 0,
  lead: 0,
  again: 0,
  tail: 0,
  atoms: heights.map((height) => ({ height })),
  ...more,
});

const places = (pages: readonly (readonly Slice[])[]): string[] =>
  pages.map((page) => page.map(({ block: at, from, to }) => `${at}:${from.atom}-${to.atom}`).join(' '));

/** A text of `count` lines, each 20 high and 10 letters long. */
const text = (count: number): Atom => ({
  height: count * 20,
  lines: Array.from({ length: count }, (_, at) => ({ top: at * 20, char: at * 10 })),
});

describe('breaking into pages', () => {
  it('fills a page before it turns it', () => {
    expect(places(paginate([block([40]), block([40]), block([40])], 100))).toEqual(['0:0-1 1:0-1', '2:0-1']);
  });

  it('keeps a heading with what follows it', () => {
    const heading = block([20], { withNext: true });
    expect(places(paginate([block([70]), heading, block([40])], 100))).toEqual(['0:0-1', '1:0-1 2:0-1']);
  });

  it('repeats the head of a table and leaves no row alone', () => {
    const rows: Atom[] = [30, 30, 30].map((height, at) => ({ height, ...(at === 1 ? { withNext: true } : {}) }));
    const pages = paginate([block([], { lead: 10, again: 10, atoms: rows })], 100);
    expect(places(pages)).toEqual(['0:0-3']);
    expect(places(paginate([block([], { lead: 11, again: 10, atoms: rows })], 100))).toEqual(['0:0-1', '0:1-3']);
  });

  it('breaks a text between lines, two at least on either side', () => {
    const [first, second] = paginate([block([30]), block([], { atoms: [text(6)] })], 100);
    expect(first?.at(-1)?.to).toEqual({ atom: 0, char: 30 });
    expect(second?.[0]?.from).toEqual({ atom: 0, char: 30 });
    const short = paginate([block([75]), block([], { atoms: [text(4)] })], 100);
    expect(places(short)).toEqual(['0:0-1', '1:0-1']);
  });

  it('makes smaller what is higher than a page and cannot be broken', () => {
    const pages = paginate([block([20]), block([400]), block([20])], 100);
    expect(places(pages)).toEqual(['0:0-1', '1:0-1', '2:0-1']);
    expect(pages[1]?.[0]?.scale).toBeCloseTo(0.25);
  });

  it('never begins a page with a remark alone, or leaves fewer than two rows below a head', () => {
    const note = block([20], { withPrevious: true });
    expect(places(paginate([block([30]), block([30, 30]), note, block([20], { breakBefore: true })], 100))).toEqual([
      '0:0-1 1:0-1',
      '1:1-2 2:0-1',
      '3:0-1',
    ]);
    // Of a text its last lines come along.
    const [, second] = paginate([block([], { atoms: [text(5)] }), note], 100);
    expect(second?.map(({ block: at }) => at)).toEqual([0, 1]);
    // What fills a page of its own lets it go.
    expect(places(paginate([block([90]), note], 100))).toEqual(['0:0-1', '1:0-1']);

    const rows: Atom[] = [20, 20, 20, 20].map((height, at) => ({ height, withNext: at === 0 || at === 2 }));
    const table = block([], { lead: 10, again: 10, atoms: rows });
    expect(places(paginate([block([69]), table], 100))).toEqual(['0:0-1', '1:0-4']);
    expect(places(paginate([block([50]), table], 100))).toEqual(['0:0-1 1:0-2', '1:2-4']);
    const tall: Atom[] = [60, 60, 60].map((height, at) => ({ height, withNext: at < 2 }));
    expect(places(paginate([block([], { atoms: tall })], 130))).toEqual(['0:0-2', '0:2-3']);
  });

  it('keeps remarks and rows together in any report', () => {
    const small = fc.integer({ min: 5, max: 24 });
    const table = fc.record({
      rows: fc.array(small, { minLength: 1, maxLength: 12 }),
      tail: fc.integer({ min: 0, max: 20 }),
    });
    const part = fc.oneof(
      table.map(({ rows, tail }) =>
        block([], {
          lead: 20,
          again: 10,
          tail,
          atoms: rows.map((height, at) => ({
            height,
            withNext: at < rows.length - 1 && (at === 0 || at === rows.length - 2),
          })),
        }),
      ),
      fc
        .integer({ min: 1, max: 30 })
        .map((lines) => block([], { atoms: [lines < 4 ? { height: lines * 20 } : text(lines)] })),
      fc
        .record({ height: small, before: small })
        .map(({ height, before }) => block([height], { before, withPrevious: true })),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (blocks) => {
        // A chain of remarks could be longer than a page.
        const some = blocks.filter((one, at) => !(one.withPrevious && (at === 0 || blocks[at - 1]?.withPrevious)));
        for (const [head] of paginate(some, 200).slice(1)) expect(some[head?.block ?? 0]?.withPrevious).not.toBe(true);
        for (const page of paginate(some, 200))
          for (const { block: at, from, to } of page) {
            const atoms = some[at]?.atoms ?? [];
            if (atoms.length >= 2) expect(to.atom - from.atom).toBeGreaterThanOrEqual(2);
          }
      }),
    );
  });

  it('leaves room for footnotes at the foot of the page where their mark stands', () => {
    const noted = block([40], { foot: 30 });
    expect(places(paginate([block([30]), noted, block([20])], 100))).toEqual(['0:0-1 1:0-1', '2:0-1']);
    expect(places(paginate([block([31]), noted, block([20])], 100))).toEqual(['0:0-1', '1:0-1 2:0-1']);
  });

  it('begins a page where pages begin to be of another height, and fills each to its own', () => {
    const blocks = [block([40]), block([40, 40]), block([40]), block([40])];
    const pages = paginateRuns(blocks, (at) => (at === 1 ? 50 : 100));
    expect(places(pages)).toEqual(['0:0-1', '1:0-1', '1:1-2', '2:0-1 3:0-1']);
  });

  it('prints everything exactly once, in order, and nothing below the foot', () => {
    const atom = fc.oneof(
      fc.record({ height: fc.integer({ min: 1, max: 260 }), withNext: fc.boolean() }),
      fc.integer({ min: 4, max: 60 }).map(text),
    );
    const any = fc.record({
      breakBefore: fc.boolean(),
      withNext: fc.boolean(),
      before: fc.integer({ min: 0, max: 30 }),
      after: fc.integer({ min: 0, max: 30 }),
      lead: fc.integer({ min: 0, max: 40 }),
      again: fc.integer({ min: 0, max: 20 }),
      tail: fc.integer({ min: 0, max: 30 }),
      atoms: fc.array(atom, { minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (blocks) => {
        const pages = paginate(blocks, 200);
        const slices = pages.flat();
        let place = { block: 0, atom: 0, char: 0 };
        for (const slice of slices) {
          expect({ block: slice.block, ...slice.from }).toEqual(place);
          place = slice.last ? { block: slice.block + 1, atom: 0, char: 0 } : { block: slice.block, ...slice.to };
        }
        expect(place.block).toBe(blocks.length);
        for (const page of pages) expect(heightOf(blocks, page)).toBeLessThanOrEqual(200.6);
      }),
    );
  });
});

/** Independent of the code under test: adds up what stands on a page. */
function heightOf(blocks: readonly Measured[], page: readonly Slice[]): number {
  let sum = 0;
  let after = 0;
  for (const [at, { block: index, from, to, first, last, scale }] of page.entries()) {
    const one = blocks[index];
    if (!one) continue;
    const topOf = (atom: number, char: number): number =>
      one.atoms[atom]?.lines?.find((line) => line.char >= char)?.top ?? 0;
    let own = first ? (at === 0 ? 0 : one.before) + one.lead : one.again;
    for (let atom = from.atom; atom < to.atom; atom += 1) own += one.atoms[atom]?.height ?? 0;
    own -= from.char > 0 ? topOf(from.atom, from.char) : 0;
    own += to.char > 0 ? topOf(to.atom, to.char) : 0;
    own += last ? one.tail : 0;
    sum += after + own * scale;
    after = last ? one.after : 0;
  }
  return sum;
}
