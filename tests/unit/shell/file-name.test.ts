import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/shell/file-name.ts';

describe('a suggested file name', () => {
  it.each([
    ['Informe', 'docx', 'Informe.docx'],
    ['Informe.docx', 'docx', 'Informe.docx'],
    ['Informe.DOCX .docx', 'docx', 'Informe.docx'],
    ['Ágora.marca.json', 'marca.json', 'Ágora.marca.json'],
    ['.docx', 'docx', 'Respiro.docx'],
    ['T1 · A/B', 'pdf', 'T1 · A B.pdf'],
  ])('of %s with %s is %s', (text, extension, name) => expect(safeFileName(text, extension)).toBe(name));
});
