import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/shell/file-name.ts';
import { shortTextLimit } from '../../../src/contract/fields.ts';
import { shellCommands } from '../../../src/contract/shell.ts';
import { es } from '../../../src/ui/i18n/es.ts';

describe('a suggested file name', () => {
  it.each([
    ['Informe', 'docx', 'Informe.docx'],
    ['Informe.docx', 'docx', 'Informe.docx'],
    ['Informe.DOCX .docx', 'docx', 'Informe.docx'],
    ['Ágora.marca.json', 'marca.json', 'Ágora.marca.json'],
    ['.docx', 'docx', 'Respiro.docx'],
    ['T1 · A/B', 'pdf', 'T1 · A B.pdf'],
  ])('of %s with %s is %s', (text, extension, name) => expect(safeFileName(text, extension)).toBe(name));

  it('of the longest client is taken, and is short enough for every system', () => {
    const suggestedName = es.report['fileName.report-pdf']({ client: 'W'.repeat(shortTextLimit), wave: 'T0' });
    expect(shellCommands['shell.chooseSave'].input.safeParse({ kind: 'pdf', suggestedName }).success).toBe(true);
    expect(safeFileName(suggestedName, 'pdf').length).toBeLessThan(128);
  });
});
