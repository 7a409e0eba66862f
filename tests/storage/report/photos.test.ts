import { describe, expect, it } from 'vitest';
import type { ReportPhoto } from '../../../electron/engine/report/input.ts';
import { dayBlocks, dayPhotos, manyBlocks, manyPhotos, photo } from '../../support/docx/day.ts';
import { hostileInput } from '../../support/docx/hostile.ts';
import { lintDocx, lintUnnumbered } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write, type Written } from '../../support/docx/write.ts';
import { isLong } from '../../support/long.ts';

/** The block of text in EMU: letter paper without its margins. */
const textBlock = { width: (12240 - 2600) * 635, height: (15840 - 2860) * 635 };

interface Printed {
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly data: Uint8Array | undefined;
}

/** Every JPEG of the document in its order, as large as it is printed (EMU). */
function printedPhotos({ file }: Written): Printed[] {
  const targets = new Map(
    [...part(file, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      / Id="([^"]+)"/.exec(one)?.[1] ?? '',
      / Target="([^"]+)"/.exec(one)?.[1] ?? '',
    ]),
  );
  return [...part(file, 'word/document.xml').matchAll(/<w:drawing>[\s\S]*?<\/w:drawing>/g)].flatMap(([drawing]) => {
    const target = targets.get(/<a:blip [^>]*r:embed="([^"]+)"/.exec(drawing)?.[1] ?? '') ?? '';
    if (!target.endsWith('.jpg')) return [];
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? [];
    const alt = /<wp:docPr [^>]*descr="([^"]*)"/.exec(drawing)?.[1] ?? '';
    return [{ width: Number(width), height: Number(height), alt, data: file.binary.get(`word/${target}`) }];
  });
}

const withPhotos = (photos: readonly ReportPhoto[]): Promise<Written> =>
  write({ ...reportInput(), blocks: dayBlocks, photos }, false);

/** In their order on paper: those of the instruments stand before those of the day. */
const { file, ...written } = await withPhotos(dayPhotos);
const printed = printedPhotos({ file, ...written });

describe('photos in the document', () => {
  it('are the very JPEGs, undistorted, within the text', () => {
    expect(printed.map(({ data }) => data)).toEqual(dayPhotos.map(({ bytes }) => bytes));
    for (const [index, { width, height }] of printed.entries()) {
      const given = dayPhotos[index];
      const ratio = (given?.width ?? 0) / (given?.height ?? 1);
      // A pixel of rounding on the shorter side.
      expect(Math.abs(width / height - ratio) / ratio).toBeLessThan(9525 / Math.min(width, height));
      expect(width).toBeLessThanOrEqual(textBlock.width);
      expect(height).toBeLessThan(textBlock.height * 0.7);
    }
  });

  it('take the width of the text when they lie, and are never made larger than they are', () => {
    const [lying, small] = [printed[2], printed[6]];
    expect(lying?.width).toBeGreaterThan(textBlock.width * 0.99);
    expect(small?.width).toBe(320 * 9525);
  });

  it('say what they show', () => {
    expect(printed.map(({ alt }) => alt)).toEqual([
      'Fotografía tomada en la sesión: Lo que el cliente diría de nosotros en su peor día',
      'Fotografía tomada en la sesión: Propuesta de valor',
      'Fotografía tomada en la sesión: El recorrido de una queja',
      'Fotografía tomada en la sesión: Quién decide qué, según recepción',
      'Fotografía tomada en la sesión: Acciones que la sala puso primero',
      'Fotografía tomada en la sesión: La pared completa',
      'Fotografía tomada en la sesión: Foto de la sesión',
      'Fotografía tomada en la sesión: Bienvenida',
    ]);
  });

  it('have a numbered caption that no page break takes away', () => {
    const body = part(file, 'word/document.xml');
    for (const caption of ['El recorrido de una queja', 'La pared completa']) {
      const at = body.lastIndexOf('<w:p>', body.lastIndexOf(`${caption}</w:t>`));
      const [paragraph = '', next = ''] = body.slice(at).split('</w:p>');
      expect(textOf(paragraph)).toMatch(/^Figura /);
      expect(paragraph).toContain('SEQ Figura');
      expect(paragraph).toMatch(/<w:keepNext\/>/);
      expect(next).toContain('<w:drawing>');
    }
    const [pair = ''] = /<w:tbl>(?:(?!<\/w:tbl>)[\s\S])*peor día<\/w:t>[\s\S]*?<\/w:tbl>/.exec(body) ?? [];
    const [captions = '', pictures = ''] = pair.split('</w:tr>');
    expect(captions.match(/<w:keepNext\/>/g)).toHaveLength(2);
    expect(pictures.match(/<w:drawing>/g)).toHaveLength(2);
  });

  it('are kept once where the same picture is printed twice', async () => {
    const one = photo({ id: 'p1', caption: 'Una' });
    const twice = await withPhotos([one, { ...one, id: 'p2', caption: 'Otra' }]);
    expect([...twice.file.binary.keys()].filter((path) => path.endsWith('.jpg'))).toHaveLength(1);
    expect(printedPhotos(twice)).toHaveLength(2);
  });

  it.each([
    ['thirty of every proportion, sixty blocks', { ...reportInput(), blocks: manyBlocks() }, manyPhotos()],
    ['with hostile captions', hostileInput(reportInput({ day: true })), manyPhotos(8)],
    [
      'one pixel high or wide',
      reportInput(),
      [photo({ id: 'a', width: 1600, height: 1 }), photo({ id: 'b', width: 1 })],
    ],
  ])('leave the document faultless: %s', async (_name, input, photos) => {
    const many = await write({ ...input, photos }, isLong);
    expect(printedPhotos(many)).toHaveLength(photos.length);
    expect(isLong ? lintDocx(many.file) : lintUnnumbered(many.file)).toEqual([]);
    expect(await schemaFaults(many)).toEqual([]);
  });
});
