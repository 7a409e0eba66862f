/** The report in a firm's own Word file, held against the lint and the validator, and read by another program. */
import { describe, expect, it } from 'vitest';
import { strFromU8 } from 'fflate';
import { sampleTemplate } from '../../../electron/engine/report/own-word/sample.ts';
import { asSpanishWord, changed, chapter, paragraph, torn, wordFile } from '../../support/docx/own-word.ts';
import { contentsOf, misplaced } from '../../support/docx/contents.ts';
import { hostileInput } from '../../support/docx/hostile.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { readTables } from '../../support/docx/tables.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';

const read = (file: Parameters<typeof part>[0]): string => textOf(part(file, 'word/document.xml'));

describe.each([
  ['es', 'complete'],
  ['en', 'executive'],
] as const)('the sample template, %s, %s', (language, edition) => {
  it('is filled: nothing of it is lost, no tag is left, and every figure is there', async () => {
    const input = reportInput({ language, edition, instruments: ['empowerment'] });
    const filled = await write({ ...input, wordFile: await sampleTemplate(language) });
    expect(await schemaFaults(filled)).toEqual([]);
    expect(lintDocx(filled.file)).toEqual([]);
    const headers = [...filled.file.xml].filter(([name]) => /word\/(header|footer)\d/.test(name));
    const text = read(filled.file) + headers.map(([, xml]) => textOf(xml)).join('\n');
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).toContain('Grupo Alborada · T1');
    expect(text).toContain(language === 'es' ? 'Cómo se usa esta plantilla' : 'How to use this template');
    const own = await write(input, false);
    // The first table of the report's own is its cover.
    const rowsOf = ({ rows }: { rows: unknown }): unknown => rows;
    expect(readTables(filled.file).map(rowsOf)).toEqual(readTables(own.file).slice(1).map(rowsOf));
    expect([...filled.file.xml.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(
      [...own.file.xml.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name)).length,
    );
    // The figures behind the figures lie on their side; what the template says after them stands upright.
    const lying = part(filled.file, 'word/document.xml').match(/w:orient="[a-z]+"/g) ?? [];
    expect(lying).toEqual(
      edition === 'complete'
        ? ['w:orient="portrait"', 'w:orient="landscape"', 'w:orient="portrait"']
        : ['w:orient="portrait"'],
    );
    const pages = await pagesInLibreOffice(filled.bytes);
    expect(contentsOf(filled).length).toBeGreaterThan(edition === 'complete' ? 10 : 3);
    expect(misplaced(filled, pages)).toEqual([]);
    expect(Math.abs(pages.length - filled.pages)).toBeLessThanOrEqual(2);
  });
});

it('fills the places of a Spanish Word, each part once and in the styles of the house', async () => {
  const template = asSpanishWord(
    await wordFile({
      header: '{{cliente}}',
      children: [
        torn('Para {{cli', 'ente}}'),
        chapter('Un capítulo de la casa'),
        paragraph('{{instrumento:empowerment}}'),
        chapter('Lo demás'),
        paragraph('{{informe}}'),
        paragraph('{{cambio}}'),
      ],
    }),
  );
  const filled = await write({ ...reportInput(), wordFile: template });
  expect(lintDocx(filled.file)).toEqual([]);
  expect(await schemaFaults(filled)).toEqual([]);
  const text = read(filled.file);
  const at = (what: string): number => text.indexOf(what);
  expect(text.startsWith('Para Grupo Alborada')).toBe(true);
  expect(at('Madurez de empowerment')).toBeGreaterThan(at('Un capítulo de la casa'));
  // Every table once, wherever the template puts it; the first of the report's own is its cover.
  const own = await write(reportInput(), false);
  const inOrder = (tables: ReturnType<typeof readTables>): string[] =>
    tables.map(({ rows }) => JSON.stringify(rows).replaceAll(/figura\s\d+/g, 'figura n')).toSorted();
  expect(inOrder(readTables(filled.file))).toEqual(inOrder(readTables(own.file).slice(1)));
  // What comes first is figure 1, also to who refers to it.
  expect(text).toMatch(/Véase la figura\s1\./);
  expect(read(own.file)).toMatch(/amabilidad compite con la fila\. Véase la figura\s4\./);
  expect(text).toMatch(/amabilidad compite con la fila\. Véase la figura\s1\./);
});

it('takes theme and styles of a template without tags', async () => {
  const dotx = changed(
    await wordFile({
      children: [paragraph('')],
      fonts: { headings: 'Georgia', body: 'Verdana' },
      colours: { accent1: '7A1F5C', accent2: 'D97706' },
    }),
    { '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml') },
  );
  const written = await write({ ...reportInput({ edition: 'executive' }), wordFile: dotx });
  expect(await schemaFaults(written)).toEqual([]);
  expect(lintDocx(written.file)).toEqual([]);
  expect(part(written.file, 'word/theme/theme1.xml')).toContain('7A1F5C');
  expect(part(written.file, '[Content_Types].xml')).not.toContain('template.main');
  const styles = part(written.file, 'word/styles.xml');
  expect(/w:styleId="RespiroKicker"[\s\S]*?<w:color w:val="([0-9A-F]{6})"/.exec(styles)?.[1]).not.toBe('C8451F');
  expect(written.pages).toBeGreaterThan(3);
  // The house knows no numbers before the titles of its contents: they bring the place where the titles begin.
  const xml = part((await write({ ...reportInput(), wordFile: dotx }, false)).file, 'word/document.xml');
  const entries = [...xml.matchAll(/<w:pStyle w:val="TOC[12]"\/>(.*?)<\/w:p>/g)].map(([, entry = '']) => entry);
  expect(entries.length).toBeGreaterThan(20);
  for (const entry of entries) {
    expect(entry.match(/<w:tab w:val="left" w:pos="\d+"\/><w:tab w:val="right"/g)).toHaveLength(1);
    expect(entry.match(/<w:tab\/>/g)).toHaveLength(2);
  }
});

it('leaves what is hostile in the data as text', async () => {
  const template = await wordFile({ header: '{{cliente}}', children: [paragraph('{{informe}}')] });
  const filled = await write({ ...hostileInput(reportInput({ edition: 'executive' })), wordFile: template });
  expect(await schemaFaults(filled)).toEqual([]);
  expect(lintDocx(filled.file)).toEqual([]);
});

it('fills the cover of the house also in the edition that has none of ours', async () => {
  const words = ['título', 'subtítulo', 'confidencialidad', 'cliente', 'fecha'];
  const template = await wordFile({ children: words.map((tag) => paragraph(`<${tag}> {{${tag}}}`)) });
  const { file } = await write({ ...reportInput({ edition: 'board' }), wordFile: template }, false);
  expect(
    part(file, 'word/document.xml')
      .match(/<w:p[ >][\s\S]*?<\/w:p>/g)
      ?.map(textOf),
  ).toEqual([
    '<título> Propuesta de valor y Madurez de empowerment',
    '<subtítulo> Renta de oficinas · Querétaro',
    '<confidencialidad> Confidencial. Para uso exclusivo de la dirección de Grupo Alborada; no se reproduce sin su permiso.',
    '<cliente> Grupo Alborada',
    '<fecha> 21 de marzo de 2026',
  ]);
});

it('tells which tag cannot be filled', async () => {
  const template = await wordFile({ children: [paragraph('{{fecah}}')] });
  await expect(write({ ...reportInput(), wordFile: template }, false)).rejects.toMatchObject({
    code: 'word-file-tags',
    details: { fault: 'unknown', tag: 'fecah', place: 'body', paragraph: 1 },
  });
  expect(strFromU8(template.subarray(0, 2))).toBe('PK');
});
