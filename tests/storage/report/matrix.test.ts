/**
 * Laying the pages out and asking the validator take most of the time: the ordinary run does so for every third case, and the
 * long one (`npm run test:long`) for all. Every third has both languages, editions and kits, and the smallest and largest rooms.
 */
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../../electron/engine/report/write.ts';
import { executivePages } from '../../../src/domain/report/page.ts';
import { pairwiseCases } from '../../support/docx/cases.ts';
import { hostileInput } from '../../support/docx/hostile.ts';
import { lintDocx, lintUnnumbered } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';
import { isLong } from '../../support/long.ts';

describe('a written report', () => {
  it.each(pairwiseCases)('is sound in its parts: $name', async (options) => {
    const written = await write(reportInput(options), false);
    expect(lintUnnumbered(written.file)).toEqual([]);
  });

  it.each(isLong ? pairwiseCases : pairwiseCases.filter((_, at) => at % 3 === 0))(
    'is faultless: $name',
    async (options) => {
      const written = await write(reportInput(options));
      expect(lintDocx(written.file)).toEqual([]);
      expect(await schemaFaults(written)).toEqual([]);
      expect(written.pages).toBeGreaterThan(2);
      if (options.edition === 'executive') expect(written.pages).toBeLessThanOrEqual(executivePages);
    },
  );

  it.each(['executive', 'complete'] as const)('survives hostile texts: %s edition', async (edition) => {
    const laidOut = isLong || edition === 'executive';
    const written = await write(hostileInput(reportInput({ edition, day: true })), laidOut);
    expect(laidOut ? lintDocx(written.file) : lintUnnumbered(written.file)).toEqual([]);
    expect(await schemaFaults(written)).toEqual([]);
    if (edition === 'executive') expect(written.pages).toBeLessThanOrEqual(executivePages);
    // What looks like a field or a formula stays text.
    expect(part(written.file, 'word/document.xml')).not.toMatch(/instrText[^>]*>[^<]*INCLUDETEXT/);
  });

  it('says the same for the same input, whenever it is written', async () => {
    const [one, other] = [await write(reportInput(), false), await write(reportInput(), false)];
    const said = ({ file }: typeof one): string =>
      textOf(part(file, 'word/document.xml')) + part(file, 'docProps/core.xml');
    expect(said(one) === said(other)).toBe(true);
  });

  it('stops when it is told to, and says so', async () => {
    const abort = new AbortController();
    const steps: string[] = [];
    const writing = writeReport(reportInput(), {
      signal: abort.signal,
      pageNumbers: true,
      onProgress: (step, done, total) => {
        steps.push(step);
        expect(done).toBeLessThanOrEqual(total);
        if (step === 'profile') abort.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps.at(-1)).toBe('profile');
  });

  it('gives the room its turns while it writes', async () => {
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    await write(reportInput(), false);
    clearInterval(count);
    expect(turns).toBeGreaterThan(3);
  });

  it.each([
    ['es', 'es-MX'],
    ['en', 'en-US'],
  ] as const)('tells its language and properties: %s', async (language, tag) => {
    const { file } = await write(reportInput({ language }), false);
    expect(part(file, 'docProps/core.xml')).toContain(`<dc:language>${tag}</dc:language>`);
    expect(part(file, 'docProps/core.xml')).toContain('Grupo Alborada');
    expect(part(file, 'word/styles.xml')).toContain(`<w:lang w:val="${tag}"`);
  });
});
