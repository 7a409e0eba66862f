/**
 * Every supplied instrument in every language, edition, kit and size of room, with plain and with hostile texts. A
 * sample of them in the ordinary run; with RESPIRO_LONG=1 (`npm run test:long`) all of them, or RESPIRO_CASES of them.
 */
import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { flowOf } from '../../../src/domain/report/flow.ts';
import { mostPages } from '../../../src/domain/report/page.ts';
import { instrumentCases, instrumentInput, suppliedInstruments } from '../../support/docx/every-instrument.ts';
import { lintDocx, lintUnnumbered } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { readWithPython } from '../../support/docx/python-docx.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';
import { casesOf, isLong, seed } from '../../support/long.ts';

const cases = casesOf(instrumentCases, 6);

describe(`a report of any instrument, RESPIRO_SEED=${seed}`, () => {
  it.each(cases)('is faultless: $name', async (one) => {
    // Numbers of pages take most of the time; they are laid out where they decide what is left out, and in the long run.
    const laidOut = isLong || one.edition === 'board';
    const written = await write(instrumentInput(one), laidOut);
    expect(laidOut ? lintDocx(written.file) : lintUnnumbered(written.file)).toEqual([]);
    expect(textOf(part(written.file, 'word/document.xml'))).not.toMatch(/\b(NaN|Infinity|undefined)\b/);
    if (laidOut) expect(written.pages).toBeLessThanOrEqual(mostPages[one.edition]);
    if (isLong) expect(await schemaFaults(written)).toEqual([]);
  });

  it.each(['es', 'en'] as const)('is read by python-docx as the model says: %s', async (language) => {
    const input = instrumentInput({ ids: suppliedInstruments, language, edition: 'complete', hostile: false });
    const model = buildReportModel(input);
    const { blocks, captions, contents } = flowOf(model);
    const { bytes } = await write(input, false);
    const read = await readWithPython(bytes);
    expect(read.headings).toEqual(contents.map(({ level, text }) => [level, text]));
    const count = (kind: string): number => blocks.filter(({ block }) => block.kind === kind).length;
    expect(count('chart')).toBeGreaterThan(8);
    expect(read.charts).toBe(count('chart'));
    expect(read.dataTables).toBe(count('table'));
    const photos = blocks.reduce((sum, { block }) => sum + (block.kind === 'photos' ? block.row.length : 0), 0);
    expect(read.captions).toHaveLength(captions.length);
    expect(read.captions.filter((caption, at) => !caption.endsWith(captions[at]?.text ?? '\n'))).toEqual([]);
    // The cover has the logo, where the kit brings one.
    expect(read.pictures).toBe(photos + (input.kit.logo === '' ? 0 : 1));
    expect(read.landscape).toEqual([false, true, false]);
    const { title, subject, author, keywords } = model.properties;
    expect(read).toMatchObject({ title, subject, author, keywords, language: language === 'es' ? 'es-MX' : 'en-US' });
  });
});
