/** Charts as pictures: the same places, sizes, captions and alternative texts, and nothing of their data left. */
import { describe, expect, it } from 'vitest';
import { sampleTemplate } from '../../../electron/engine/report/own-word/sample.ts';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { withDrawnCharts } from '../../support/docx/drawn-charts.ts';
import { hostileInput } from '../../support/docx/hostile.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { paragraph, wordFile } from '../../support/docx/own-word.ts';
import { type OfficePackage, part } from '../../support/docx/package.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';

interface Drawing {
  readonly title: string | undefined;
  readonly alt: string | undefined;
}

/** What stands in the places of charts, in order, without the logo. */
function drawingsOf(file: OfficePackage, kind: 'chart' | 'picture'): Drawing[] {
  const mark = kind === 'chart' ? '<c:chart ' : 'svgBlip';
  const isMeant = (drawing: string): boolean => drawing.includes(mark) && !/ title="Logo/.test(drawing);
  return [...part(file, 'word/document.xml').matchAll(/<w:drawing>([\s\S]*?)<\/w:drawing>/g)].flatMap(
    ([, drawing = '']) => {
      const properties = /<wp:docPr [^>]*>/.exec(drawing)?.[0] ?? '';
      const said = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(properties)?.[1];
      return isMeant(drawing) ? [{ title: said('title'), alt: said('descr') }] : [];
    },
  );
}

const embedded = ({ xml, binary }: OfficePackage): string[] =>
  [...xml.keys(), ...binary.keys()].filter((name) => /charts\/|embeddings\/|\.xlsx$/.test(name));

/** The captions' numbers, as Word counts them. */
const numbersOf = (file: OfficePackage): number => [...part(file, 'word/document.xml').matchAll(/SEQ /g)].length;

const cases: readonly (readonly [string, () => Promise<ReportInput>])[] = [
  ['complete', () => Promise.resolve(reportInput({ instruments: ['empowerment'] }))],
  ['board', () => Promise.resolve(reportInput({ edition: 'board' }))],
  ['hostile texts', () => Promise.resolve(hostileInput(reportInput({ instruments: ['empowerment'] })))],
  [
    'a template',
    async () => ({ ...reportInput({ instruments: ['empowerment'] }), wordFile: await sampleTemplate('es') }),
  ],
  [
    'a house’s look',
    async () => ({
      ...reportInput({ edition: 'executive' }),
      wordFile: await wordFile({ children: [paragraph('')], fonts: { headings: 'Georgia', body: 'Verdana' } }),
    }),
  ],
];

describe.each(cases)('charts as pictures: %s', (_name, inputOf) => {
  it('are pictures with everything that the charts had', async () => {
    const input = await inputOf();
    const native = await write(input, false);
    const drawn = await write(withDrawnCharts(input), false);
    const pictures = drawingsOf(drawn.file, 'picture');
    // The board's page has none in either.
    expect(pictures.length > 0).toBe(input.edition !== 'board');
    expect(pictures).toEqual(drawingsOf(native.file, 'chart'));
    expect(numbersOf(drawn.file)).toEqual(numbersOf(native.file));
    const parts = [...(drawn.file.xml.get('word/document.xml')?.matchAll(/<asvg:svgBlip /g) ?? [])];
    expect(parts.length).toBeGreaterThanOrEqual(pictures.length);
    expect(embedded(drawn.file)).toEqual([]);
    // Without page numbers the contents are blank, as they are to be.
    expect(lintDocx(drawn.file).filter((fault) => !/prompts|blank|dirty|update/.test(fault))).toEqual([]);
    expect(await schemaFaults(drawn)).toEqual([]);
  });
});

it('holds each picture twice, as SVG and as PNG, and stands on the pages it says', async () => {
  const input = withDrawnCharts(reportInput({ language: 'en', edition: 'executive' }));
  const written = await write(input);
  const media = [...written.file.binary.keys()].filter((path) => path.startsWith('word/media/'));
  const count = drawingsOf(written.file, 'picture').length;
  expect(count).toBeGreaterThan(0);
  // The logo is one more.
  expect(media.filter((path) => path.endsWith('.svg'))).toHaveLength(count + 1);
  expect(media.filter((path) => path.endsWith('.png')).length).toBeGreaterThanOrEqual(count);
  expect(lintDocx(written.file)).toEqual([]);
  const pages = await pagesInLibreOffice(written.bytes);
  expect(written.pages).toBeLessThanOrEqual(8);
  expect(Math.abs(pages.length - written.pages)).toBeLessThanOrEqual(1);
});

it('writes no file in which a picture is missing', async () => {
  const input = withDrawnCharts(reportInput({ instruments: ['empowerment'] }));
  const missing = write({ ...input, pictures: input.pictures?.slice(1) ?? [] });
  await expect(missing).rejects.toMatchObject({ code: 'not-found' });
});
