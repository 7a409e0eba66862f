import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryOf, readPdf } from '../../../electron/engine/report/pdf/file.ts';
import { withPdfProperties } from '../../../electron/engine/report/pdf/properties.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A page as Chromium writes them: objects, one table of them, the trailer. */
function printed(info = true): Uint8Array {
  const objects = [
    ...(info
      ? [`<</Title <FEFF0041>\n/Creator (Chromium)\n/Producer (Skia/PDF m1)\n/CreationDate (D:20260314093000+00'00')>>`]
      : [`<<>>`]),
    '<</Type /Page /MediaBox [0 0 612 792] /Parent 3 0 R>>',
    '<</Type /Pages /Kids [2 0 R] /Count 1>>',
    '<</Type /Catalog\n/Pages 3 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/Lang (es-MX)>>',
  ];
  let text = '%PDF-1.4\n%\u00D3\u00EB\u00E9\u00E1\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  const named = info ? '\n/Info 1 0 R' : '';
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 5\n/Root 4 0 R${named}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const properties = {
  title: 'Informe · Muñoz (e hijos) \\ 50 %',
  subject: 'Propuesta de valor, Aliados',
  author: 'Ana Ibáñez, Consultoría Ñandú',
  keywords: 'Propuesta de valor, Aliados, Ola 1',
};

/** What another reader finds. */
function pdfinfo(bytes: Uint8Array, ...more: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'respiro-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdfinfo', [...more, join(folder, 'a.pdf')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what a PDF says about itself', () => {
  it('is appended: what was printed stays as it was, and other readers find it', () => {
    const before = printed();
    const after = withPdfProperties(before, properties, 'es');
    expect(latin(after).startsWith(latin(before))).toBe(true);
    const info = pdfinfo(after);
    for (const [name, text] of Object.entries(properties))
      expect(new RegExp(`^${name}: +(.*)$`, 'im').exec(info)?.[1]).toBe(text);
    expect(info).toMatch(/^Creator: +Respiro$/m);
    expect(info).toMatch(/^Producer: +Skia\/PDF m1$/m);
    expect(info).toMatch(/^CreationDate: .*Mar 14.* 2026/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Metadata Stream: +yes$/m);
    const xmp = pdfinfo(after, '-meta');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Informe · Muñoz (e hijos) \\ 50 %</rdf:li>');
    expect(xmp).toContain('<rdf:li>es-MX</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2026-03-14T09:30:00+00:00</xmp:CreateDate>');
  });

  it('finds its place also where nothing was said before, and leaves out what is empty', () => {
    const after = withPdfProperties(printed(false), { ...properties, author: '', subject: '' }, 'en');
    const info = pdfinfo(after);
    expect(info).toMatch(/^Title: +Informe/m);
    expect(info).not.toMatch(/^Author/m);
    expect(pdfinfo(after, '-meta')).not.toContain('dc:creator');
  });

  it('leaves alone what it cannot read', () => {
    for (const text of [
      '',
      '%PDF-1.4 …',
      '%PDF-1.5\nstartxref\n9\n%%EOF',
      '%PDF-1.4\nxref\ntrailer\n<<>>\nstartxref\n9\n%%EOF',
    ]) {
      const bytes = Buffer.from(text);
      expect(withPdfProperties(bytes, properties, 'es')).toBe(bytes);
    }
  });

  it('holds any text, and may be said again', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('(', ')', '<', '>', '\\', '/', '%', '\u0000', '\uD800', '\u202E', '😀'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (title, keywords) => {
        let file = withPdfProperties(printed(), { ...properties, title: `a${title}`, keywords }, 'es');
        file = withPdfProperties(file, { ...properties, title: `b${title}`, keywords }, 'es');
        const read = readPdf(file);
        if (read?.info == null) throw new Error('it cannot be read');
        const units = /\/Title <FEFF([0-9A-F]*)>/.exec(dictionaryOf(read, read.info) ?? '')?.[1] ?? '';
        expect(Buffer.from(units, 'hex').swap16().toString('utf16le')).toMatch(/^b/);
        expect(dictionaryOf(read, read.root)?.match(/\/Metadata/g)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});
