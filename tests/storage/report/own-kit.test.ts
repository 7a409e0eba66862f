import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { coverStyles } from '../../../src/domain/report/kit.ts';
import { executivePages } from '../../../src/domain/report/page.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { kits, reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';
import { ownBrandKit } from '../../support/own-brand-kit.ts';

const logoPng = kits[0]?.logoPng ?? '';

describe('a report in a kit of the firm’s own', () => {
  it.each([
    ['full', 'executive', 'es', 'svg'],
    ['plain', 'complete', 'en', 'png'],
    ['band', 'complete', 'en', 'none'],
  ] as const)('is faultless: %s cover, %s, %s, logo %s', async (cover, edition, language, logo) => {
    const kit = {
      ...ownBrandKit,
      cover,
      logo: logo === 'svg' ? ownBrandKit.logo : '',
      logoPng: logo === 'none' ? '' : logoPng,
    };
    const executive = edition === 'executive';
    const written = await write({ ...reportInput({ edition, language }), kit }, executive);
    // Without its pages laid out, the contents are blank; those of the first are.
    if (executive) expect(lintDocx(written.file)).toEqual([]);
    expect(await schemaFaults(written)).toEqual([]);
    if (executive) expect(written.pages).toBeLessThanOrEqual(executivePages);
    const media = [...written.file.binary.keys()].filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(logo === 'svg' ? 1 : 0);
    expect(part(written.file, 'word/styles.xml')).toContain('Palatino Linotype');
  });

  it('says what the firm says in head, foot and at its end, in the report’s language', async () => {
    const { file } = await write({ ...reportInput({ language: 'en' }), kit: ownBrandKit }, false);
    const named = (kind: string): string =>
      [...file.xml.keys()]
        .filter((name) => name.startsWith(`word/${kind}`) && name.endsWith('.xml'))
        .map((name) => textOf(part(file, name)))
        .join(' ');
    expect(named('header')).toContain('Salcedo y Asociados for Grupo Alborada');
    expect(named('footer')).toContain('Internal use · Mariana Salcedo');
    const said = textOf(part(file, 'word/document.xml'));
    expect(said.indexOf('It does not replace an audit.')).toBeGreaterThan(said.length * 0.9);
  });

  it('shows nothing, not a block of some colour, where an SVG without its picture cannot be drawn', async () => {
    const { file } = await write({ ...reportInput({ edition: 'executive' }), kit: ownBrandKit }, false);
    const [name] = [...file.binary.keys()].filter((path) => /^word\/media\/.*\.png$/.test(path));
    const png = Buffer.from(file.binary.get(name ?? '') ?? []);
    const at = png.indexOf('IDAT');
    const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    // One pixel after the filter's byte; its last channel is how opaque it is.
    expect([...raw]).toEqual([0, 0, 0, 0, 0]);
  });

  it('has a ground, an edge or a rule of its own on each cover', async () => {
    const names = await Promise.all(
      coverStyles.map(async (cover) => {
        const { file } = await write(
          { ...reportInput({ edition: 'executive' }), kit: { ...ownBrandKit, cover } },
          false,
        );
        return [...part(file, 'word/document.xml').matchAll(/docPr[^>]* name="(Band|Ground|Rule|Plate)"/g)].map(
          ([, name]) => name,
        );
      }),
    );
    expect(names).toEqual([['Band'], ['Ground', 'Plate'], ['Rule']]);
  });
});
