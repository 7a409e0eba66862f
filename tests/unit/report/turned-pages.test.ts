/** Pages on their side in a firm's own template: where its sections are cut, and what each part says of its pages. */
import { strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainPart } from '../../../electron/engine/report/own-word/package.ts';
import { type Piece, turnPages } from '../../../electron/engine/report/own-word/turned-pages.ts';
import { wordSpace } from '../../../electron/engine/report/own-word/xml.ts';

const [u, w] = [false, true];
const size = '<w:pgSz w:w="11906" w:h="16838" w:code="9"/>';
const margins =
  '<w:pgMar w:top="1400" w:right="1300" w:bottom="-1200" w:left="1100" w:header="700" w:footer="600" w:gutter="0"/>';
const opening =
  '<w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId8"/><w:type w:val="continuous"/>';
const rest =
  '<w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:cols w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/>';
const section = (more = rest, paper = size): string => `<w:sectPr>${opening}${paper}${margins}${more}</w:sectPr>`;
const p = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${inner}</w:r></w:p>`;
const t = (text: string): string => `<w:t>${text}</w:t>`;
const tag = (name: string, properties = ''): string => p(t(`{{${name}}}`), properties);
const pageBreak = '<w:br w:type="page"/>';

interface Turned {
  /** Paragraphs and section ends in their order: what is written, "|" and "|—" for an upright part and one on its side. */
  readonly outline: string;
  readonly parts: readonly string[];
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
}

function turn(body: string, wide: Readonly<Record<string, readonly boolean[]>>): Turned {
  const xml = `<w:document xmlns:w="${wordSpace}" xmlns:r="urn:r"><w:body>${body}</w:body></w:document>`;
  const { file, pieces } = turnPages({ parts: { [mainPart]: strToU8(xml) } }, new Map(Object.entries(wide)));
  const text = strFromU8(file.parts[mainPart] ?? new Uint8Array());
  const seen = text.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>|<w:t>([^<]*)<\/w:t>|<w:br [^>]*>/g);
  const parts = [...text.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([part]) => part);
  const marks = [...seen].map(([whole, words]) =>
    whole.startsWith('<w:br') ? '¶' : (words ?? (whole.includes('"landscape"') ? '|—' : '|')),
  );
  return { outline: marks.join(' '), parts, pieces };
}

describe('a section of a template', () => {
  it('is cut where wide tables begin and end, and goes on after them', () => {
    const { outline, parts, pieces } = turn(p(t('A')) + tag('x') + p(t('B')) + section(), { x: [u, w, w, u] });
    expect(outline).toBe('A {{respiro:1}} | {{respiro:2}} |— {{respiro:3}} B |');
    expect(pieces.get('x')?.map(({ from, to, opens, area }) => [from, to, opens, area !== null])).toEqual([
      [0, 1, false, false],
      [1, 3, true, true],
      [3, 4, true, false],
    ]);
    // What opens a section is said once; headers stay, so does the kind of the numbers.
    expect(parts.map((part) => [/continuous/, /titlePg/, /start="3"/].map((what) => what.test(part)))).toEqual([
      [true, true, true],
      [false, false, false],
      [false, false, false],
    ]);
    for (const part of parts) {
      expect(part).toContain('r:id="rId7"');
      expect(part).toContain('r:id="rId8"');
      expect(part).toContain('w:fmt="lowerRoman"');
    }
    expect(parts[2]).toContain(size);
    expect(parts[2]).toContain(margins);
  });

  it('is turned as a sheet is: sides swapped, the left margin above', () => {
    const { parts, pieces } = turn(p(t('A')) + tag('x') + p(t('B')) + section(), { x: [w] });
    expect(parts[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:code="9" w:orient="landscape"/>');
    expect(parts[1]).toContain('w:top="1100" w:right="1400" w:bottom="1300" w:left="1200" w:header="700"');
    expect(pieces.get('x')?.[0]?.area).toEqual({ width: 16838 - 2600, height: 11906 - 2400 });
  });

  it('has no empty page before, between or after', () => {
    const blank = p('');
    expect(turn(blank + tag('x') + blank + section(), { x: [w] }).outline).toBe('{{respiro:1}} |—');
    const two = tag('x') + blank + tag('y');
    expect(turn(p(t('A')) + two + section(), { x: [u, w], y: [w, u] }).outline).toBe(
      'A {{respiro:1}} | {{respiro:2}} {{respiro:3}} |— {{respiro:4}} |',
    );
    const breaks = p(t('A') + pageBreak) + p(pageBreak) + tag('x') + p(pageBreak) + p(pageBreak + t('B') + pageBreak);
    expect(turn(breaks + section(), { x: [w] }).outline).toBe('A | {{respiro:1}} |— B ¶ |');
  });

  it('outlives the paragraph of a tag that it ends with', () => {
    const body = p(t('A')) + tag('x', section()) + p(t('B')) + section('', size);
    expect(turn(body, { x: [u] }).outline).toBe('A {{x}} | B |');
    expect(turn(body, { x: [u, w] }).outline).toBe('A {{respiro:1}} | {{respiro:2}} |— B |');
  });

  it.each([
    ['in columns', section('<w:cols w:num="2"/>')],
    ['on its side already', section(rest, '<w:pgSz w:w="16838" w:h="11906"/>')],
    ['whose text runs down', section('<w:textDirection w:val="tbRl"/>')],
    [
      'that counts its footnotes',
      `<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>${size}</w:sectPr>`,
    ],
    ['that says nothing', ''],
  ])('%s stays as it is', (_name, end) => {
    const { outline, pieces } = turn(p(t('A')) + tag('x') + end, { x: [u, w] });
    expect(outline.replace(/ \|—?$/, '')).toBe('A {{x}}');
    expect(pieces.get('x')).toEqual([{ written: 'x', from: 0, to: 2, area: null, opens: false }]);
  });

  it('is not cut by a tag in a table', () => {
    const table = `<w:tbl><w:tr><w:tc>${tag('x')}</w:tc></w:tr></w:tbl>`;
    expect(turn(table + p('') + section(), { x: [u, w] }).outline).toBe('{{x}} |');
  });

  it('keeps borders that are for the first page, or for all but it, where they were', () => {
    const bordered = (display: string): readonly string[] =>
      turn(
        p(t('A')) +
          tag('x') +
          p(t('B')) +
          section(`<w:pgBorders w:display="${display}"><w:top w:val="single"/></w:pgBorders>`),
        {
          x: [w],
        },
      ).parts;
    expect(bordered('firstPage').map((part) => part.includes('pgBorders'))).toEqual([true, false, false]);
    expect(bordered('notFirstPage').map((part) => part.includes('notFirstPage'))).toEqual([true, false, false]);
  });
});

it('loses no block and turns each, whatever stands between the tags', () => {
  const piece = fc.oneof(
    fc.constant<'text'>('text'),
    fc.constant<'blank'>('blank'),
    fc.array(fc.boolean(), { maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (items) => {
      const wide = Object.fromEntries(
        items.flatMap((item, at) => (Array.isArray(item) ? [[`x${at}`, item] as const] : [])),
      );
      const body = items.map((item, at) =>
        item === 'text' ? p(t(`text ${at}`)) : item === 'blank' ? p('') : tag(`x${at}`),
      );
      const { outline, parts, pieces } = turn(body.join('') + section(), wide);
      // Each block is drawn once, in its order, and on a page that lies as it needs.
      let landscape: boolean | undefined;
      const expected: string[] = [];
      for (const [at, item] of items.entries()) {
        const own = item === 'text' ? [false] : item === 'blank' ? [] : item;
        if (item === 'text') expected.push(`text ${at}`);
        for (const one of own) {
          if (landscape !== undefined && landscape !== one) expected.push('');
          landscape = one;
        }
      }
      for (const [name, own] of Object.entries(wide)) {
        const found = pieces.get(name) ?? [];
        const covered = found.flatMap(({ from, to, area }) =>
          own.slice(from, to).map((one) => one === (area !== null)),
        );
        expect(covered).toEqual(own.map(() => true));
      }
      expect(parts).toHaveLength(expected.filter((one) => one === '').length + 1);
      // No two parts that follow one another lie alike.
      const ends = outline.match(/\|—?/g) ?? [];
      expect(ends.every((end, at) => at === 0 || end !== ends[at - 1])).toBe(true);
      expect(parts.filter((part) => part.includes('titlePg'))).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});
