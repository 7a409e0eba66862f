import { describe, expect, it } from 'vitest';
import { executivePages } from '../../../electron/engine/report/model/room.ts';
import { pairwiseCases } from '../../support/docx/cases.ts';
import { hostileInput } from '../../support/docx/hostile.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { part } from '../../support/docx/package.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';

describe('a written report', () => {
  it.each(pairwiseCases)('is faultless: $name', async (options) => {
    const written = await write(reportInput(options));
    expect(lintDocx(written.file)).toEqual([]);
    expect(await schemaFaults(written)).toEqual([]);
    expect(written.pages).toBeGreaterThan(2);
    if (options.edition === 'executive') expect(written.pages).toBeLessThanOrEqual(executivePages);
  });

  it.each(['executive', 'complete'] as const)('survives hostile texts: %s edition', async (edition) => {
    const written = await write(hostileInput(reportInput({ edition })));
    expect(lintDocx(written.file)).toEqual([]);
    expect(await schemaFaults(written)).toEqual([]);
    if (edition === 'executive') expect(written.pages).toBeLessThanOrEqual(executivePages);
    // What looks like a field or a formula stays text.
    expect(part(written.file, 'word/document.xml')).not.toMatch(/instrText[^>]*>[^<]*INCLUDETEXT/);
  });

  it('is the same file for the same input', async () => {
    const [one, other] = [await write(reportInput(), false), await write(reportInput(), false)];
    const stable = (xml: string): string => xml.replaceAll(/rId[a-z0-9]{10,}/g, 'rId');
    expect(stable(part(one.file, 'word/document.xml'))).toBe(stable(part(other.file, 'word/document.xml')));
    expect(part(one.file, 'docProps/core.xml')).toBe(part(other.file, 'docProps/core.xml'));
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
