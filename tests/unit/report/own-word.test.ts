/** Reading a firm's own Word file: what it is, which tags it has and where, and what is refused. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { houseKit } from '../../../electron/engine/report/own-word/house-look.ts';
import { readWordFile } from '../../../electron/engine/report/own-word/house.ts';
import { openWordFile } from '../../../electron/engine/report/own-word/package.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import { contrast } from '../../../src/domain/colour/contrast.ts';
import { partTags, textTags, wordTag } from '../../../src/domain/report/word-tags.ts';
import { asSpanishWord, changed, chapter, paragraph, torn, wordFile } from '../../support/docx/own-word.ts';
import { kits } from '../../support/docx/report-input.ts';

const instruments = new Set(['empowerment', 'help-call']);
const plain = await wordFile({ children: [chapter('Informe'), paragraph('Texto')] });

function faultOf(bytes: Uint8Array): unknown {
  try {
    readWordFile(bytes, instruments);
    return 'none';
  } catch (error) {
    return error instanceof RespiroError ? `${error.code} ${error.details.fault}` : error;
  }
}

describe('tags', () => {
  it('have names in both languages, with or without accents, spaces and capitals', () => {
    for (const [id, { es, en }] of Object.entries({ ...textTags, ...partTags })) {
      for (const written of [es, en, ` ${es.toUpperCase()} `, es.normalize('NFD').replace(/\p{M}/gu, '')])
        expect(wordTag(written), written).toMatchObject({ id });
    }
    expect(wordTag('Instrumento: empowerment')).toEqual({ kind: 'instrument', instrumentId: 'empowerment' });
    expect([wordTag('instrumento:'), wordTag(''), wordTag('fecah')]).toEqual([undefined, undefined, undefined]);
  });

  it('are told apart: no name means two things', () => {
    const names = Object.values({ ...textTags, ...partTags }).flatMap(({ es, en }) => [...new Set([es, en])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are found torn apart, in tables, headers and footers', async () => {
    const bytes = await wordFile({
      header: '{{Cliente}} · {{ medición }}',
      footer: 'Hecho por {{firma}}',
      children: [
        torn('Para {{cli', 'en', 'te}}, hoy'),
        torn('{{infor', 'me}}'),
        paragraph('{{instrumento:help-call}}'),
      ],
    });
    const { tags, problems } = readWordFile(bytes, instruments);
    expect(problems).toEqual([]);
    expect(tags.map(({ written }) => written)).toEqual([
      'cliente',
      'informe',
      'instrumento:help-call',
      'firma',
      'Cliente',
      ' medición ',
    ]);
  });

  it.each([
    ['unknown', ['Uno', 'El {{fecah}} de hoy'], 'fecah', 2, 'El {{fecah}} de hoy'],
    ['unknown-instrument', ['{{instrumento:wow}}'], 'instrumento:wow', 1, '{{instrumento:wow}}'],
    ['part-in-sentence', ['Aquí va: {{informe}}'], 'informe', 1, 'Aquí va: {{informe}}'],
    ['part-twice', ['{{ruta}}', '', '{{roadmap}}'], 'roadmap', 3, '{{roadmap}}'],
    ['unclosed', ['Para {{cliente'], 'cliente', 1, 'Para {{cliente'],
  ] as const)('%s: named with its place', async (fault, texts, tag, at, excerpt) => {
    const { problems } = readWordFile(await wordFile({ children: texts.map(paragraph) }), instruments);
    expect(problems).toEqual([{ fault, tag, place: 'body', paragraph: at, excerpt }]);
  });

  it('of whole parts have no place in a header', async () => {
    const bytes = await wordFile({ header: '{{informe}}', children: [paragraph('{{ruta}}')] });
    const { problems } = readWordFile(bytes, instruments);
    expect(problems).toEqual([
      { fault: 'part-outside-body', tag: 'informe', place: 'header', paragraph: 1, excerpt: '{{informe}}' },
    ]);
  });
});

describe('a file', () => {
  it('that is no Word file is refused with its fault', () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(130 * 1024 * 1024) });
    const macros = changed(plain, {
      '[Content_Types].xml': (xml) =>
        xml.replace('officedocument.wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
    });
    const entities = changed(plain, {
      'word/document.xml': (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
    });
    expect([
      faultOf(new Uint8Array()),
      faultOf(new TextEncoder().encode('Informe')),
      faultOf(ole),
      faultOf(zipSync({ 'hello.txt': new Uint8Array([104]) })),
      faultOf(bomb),
      faultOf(macros),
      faultOf(entities),
      faultOf(plain.subarray(0, plain.length - 400)),
      faultOf(changed(plain, { 'word/document.xml': '<w:document>' })),
    ]).toEqual(
      ['not-word', 'not-word', 'protected', 'not-word', 'too-large', 'macros', 'damaged', 'damaged', 'damaged'].map(
        (fault) => `word-file-refused ${fault}`,
      ),
    );
  });

  it('changed anywhere is read or refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Uint8Array.from(plain);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        expect(faultOf(bytes)).toMatch(/^(none|word-file-refused (too-large|not-word|protected|macros|damaged))$/);
      }),
      { numRuns: 300 },
    );
  });

  it('of a Spanish Word has the style ids of an English one', () => {
    const { file } = readWordFile(asSpanishWord(plain), instruments);
    const xml = new TextDecoder().decode(file.parts['word/styles.xml']);
    expect(xml).toContain('w:styleId="Heading1"');
    expect(xml).not.toContain('Ttulo1');
    expect(new TextDecoder().decode(file.parts['word/document.xml'])).toContain('w:val="Heading1"');
  });
});

describe('the look of a file', () => {
  it('is its fonts and its theme, darkened until it can be read', async () => {
    const [kit] = kits;
    if (kit === undefined) throw new Error('no kit');
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => n.toString(16).padStart(6, '0').toUpperCase());
    const colours = fc.sample(fc.tuple(colour, colour), 40);
    for (const [accent1, accent2] of [['FFE600', 'FFFFFF'] as const, ...colours]) {
      const bytes = await wordFile({ children: [paragraph('')], colours: { accent1, accent2 } });
      const house = houseKit(openWordFile(bytes), kit);
      const { primary, accent, ink, paper, tint } = house.colours;
      for (const ground of ['#FFFFFF', paper, tint]) {
        expect(contrast(primary, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
      }
      expect(house.fonts).toEqual({ heading: 'Georgia', body: 'Verdana' });
    }
  });
});
