/** The firm's own brand kits on real SQLite and real files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { largestKit } from '../../../electron/engine/application/brand-kit-file.ts';
import { mostKits } from '../../../electron/engine/application/own-brand-kits.ts';
import { brandKitFormat, brandKitKind } from '../../../src/contract/brand-kit-schema.ts';
import type { BrandKitView } from '../../../src/contract/views.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { ownBrandKit } from '../../support/own-brand-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { id } = ownBrandKit;

function fileOf({ logo, logoPng, ...kit }: BrandKitView): Record<string, unknown> {
  return { kind: brandKitKind, format: brandKitFormat, ...kit, logo: { svg: logo, png: logoPng } };
}

const held = async (t: TestEngine): Promise<readonly BrandKitView[]> => (await t.do('library.read', {})).brandKits;

describe('a brand kit of the firm', () => {
  it('is kept on the computer after the supplied ones, and its version rises only with its content', async () => {
    const folder = temporaryFolder();
    const first = engineAt(folder);
    const supplied = (await held(first)).length;
    expect(await first.do('brandKits.save', { kit: fileOf(ownBrandKit) })).toEqual({ state: 'added', id, version: 1 });
    expect(await first.do('brandKits.save', { kit: fileOf(ownBrandKit) })).toMatchObject({ state: 'same' });
    const changed = { ...ownBrandKit, cover: 'plain' as const };
    expect(await first.do('brandKits.save', { kit: fileOf(changed) })).toEqual({ state: 'updated', id, version: 2 });
    await first.engine.close();

    const t = engineAt(folder);
    const kits = await held(t);
    expect(kits).toHaveLength(supplied + 1);
    expect(kits.at(-1)).toEqual({ ...changed, version: 2 });
    await t.do('brandKits.remove', { id });
    expect(await held(t)).toHaveLength(supplied);
    expect((await t.fail('brandKits.remove', { id })).code).toBe('not-found');
  });

  it('is refused unless all of it is sound, its logo too', async () => {
    const t = engineAt(temporaryFolder());
    const bad: readonly [unknown, string, string][] = [
      [null, '', 'type'],
      [{ ...fileOf(ownBrandKit), kind: 'respiro-library' }, 'kind', 'not-brand-kit'],
      [{ ...fileOf(ownBrandKit), format: 2 }, 'format', 'file-version'],
      [fileOf({ ...ownBrandKit, id: 'neutral' }), 'id', 'not-own-kit'],
      [fileOf({ ...ownBrandKit, colours: { ...ownBrandKit.colours, muted: '#AAAAAA' } }), 'colours.muted', 'contrast'],
      [fileOf({ ...ownBrandKit, colours: { ...ownBrandKit.colours, ink: 'red' } }), 'colours.ink', 'colour'],
      [fileOf({ ...ownBrandKit, fonts: { heading: 'Lobster', body: 'Arial' } }), 'fonts.heading', 'font'],
      [fileOf({ ...ownBrandKit, logo: '<svg viewBox="0 0 1 1" onload="x()"/>' }), 'logo.svg', 'svg-script'],
      [fileOf({ ...ownBrandKit, logoPng: 'AAAA' }), 'logo.png', 'png-damaged'],
      [
        fileOf({ ...ownBrandKit, texts: { ...ownBrandKit.texts, footer: { es: '{precio}', en: '' } } }),
        'texts.footer.es',
        'placeholder',
      ],
    ];
    for (const [kit, path, reason] of bad) {
      const error = await t.fail('brandKits.save', { kit });
      expect([error.code, error.details['path'], error.details['reason']]).toEqual(['brand-kit-unsound', path, reason]);
    }
    expect((await held(t)).every(({ version }) => version === 0)).toBe(true);
  });

  it('leaves as one file and comes to another computer as it was', async () => {
    const [from, to] = [engineAt(temporaryFolder()), engineAt(temporaryFolder())];
    const path = join(temporaryFolder(), 'agora.marca.json');
    await from.do('brandKits.save', { kit: fileOf(ownBrandKit) });
    await from.do('brandKits.export', { id, path });
    expect(await to.do('brandKits.import', { path, known: 'ask' })).toEqual({ state: 'added', id, version: 1 });
    expect((await held(to)).at(-1)).toEqual(ownBrandKit);
    expect(await to.do('brandKits.import', { path, known: 'ask' })).toMatchObject({ state: 'same' });

    await to.do('brandKits.save', { kit: fileOf({ ...ownBrandKit, cover: 'band' }) });
    expect(await to.do('brandKits.import', { path, known: 'ask' })).toMatchObject({ state: 'differs', version: 2 });
    expect((await held(to)).at(-1)?.cover).toBe('band');
    const copy = await to.do('brandKits.import', { path, known: 'copy' });
    expect(copy).toMatchObject({ state: 'added', version: 1 });
    expect((await held(to)).at(-1)?.name).toEqual({ es: 'Consultora Ágora (copia)', en: 'Agora Consulting (copy)' });
    expect(await to.do('brandKits.import', { path, known: 'replace' })).toMatchObject({ state: 'updated', version: 3 });
  });

  it('is refused from a file with the line and the reason of everything wrong', async () => {
    const t = engineAt(temporaryFolder());
    const path = join(temporaryFolder(), 'kit.marca.json');
    const refusedOf = async (bytes: string | Uint8Array): Promise<unknown> => {
      writeFileSync(path, bytes);
      return t.do('brandKits.import', { path, known: 'replace' });
    };
    const text = JSON.stringify(fileOf(ownBrandKit), null, 2);
    const wrong = text.replace('"#8A5A00"', '"#FFD54A"').replace('"Georgia"', '"Lobster"');
    expect(await refusedOf(wrong)).toEqual({
      state: 'refused',
      problems: [
        { path: 'fonts.heading', reason: 'font', line: 20, column: 5 },
        { path: 'colours.accent', reason: 'contrast', limit: 4.5, line: 12, column: 5 },
      ],
    });
    expect(await refusedOf(text.replace('"#8A5A00"', '"#FFD54A"'))).toEqual({
      state: 'refused',
      problems: [{ path: 'colours.accent', reason: 'contrast', limit: 4.5, line: 12, column: 5 }],
    });
    expect(await refusedOf(text.replace('<rect', '<script>x</script><rect'))).toMatchObject({
      problems: [{ path: 'logo.svg', reason: 'svg-script', line: 39 }],
    });
    expect(await refusedOf(text.slice(0, 400))).toMatchObject({ problems: [{ reason: 'not-json' }] });
    expect(await refusedOf(new Uint8Array(largestKit + 10))).toMatchObject({
      problems: [{ reason: 'too-large', limit: 2 }],
    });
    expect(await refusedOf('{"kind":"respiro-library","version":1,"items":[]}')).toMatchObject({
      problems: [{ path: 'kind', reason: 'not-brand-kit' }],
    });
    // A name in the file is never a path: the file says nothing about where anything goes.
    expect(await refusedOf(text.replace(id, '../../own-x'))).toMatchObject({
      problems: [{ path: 'id', reason: 'id' }],
    });
    expect((await held(t)).every(({ version }) => version === 0)).toBe(true);
  });

  it('reads a logo that was chosen, made harmless, or says why not', async () => {
    const t = engineAt(temporaryFolder());
    const path = join(temporaryFolder(), 'logo.svg');
    writeFileSync(path, `<svg viewBox="0 0 4 2"><!-- x --><rect width="4" data-x="1"/></svg>`);
    expect(await t.do('brandKits.readLogo', { path })).toEqual({
      state: 'read',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4"></rect></svg>',
      png: '',
    });
    writeFileSync(path, '<svg viewBox="0 0 4 2">\n<script/></svg>');
    expect(await t.do('brandKits.readLogo', { path })).toEqual({ state: 'refused', reason: 'svg-script', line: 2 });
    writeFileSync(path, Buffer.alloc(2_000_000));
    expect(await t.do('brandKits.readLogo', { path })).toMatchObject({ state: 'refused', reason: 'logo-large' });
    expect((await t.fail('brandKits.readLogo', { path: join(path, 'x') })).code).toMatch(/^file-/);
  });

  it('that is damaged is told, and the others are there; there is room for some', async () => {
    const folder = temporaryFolder();
    const t = engineAt(folder);
    for (let n = 0; n < mostKits; n += 1) {
      await t.do('brandKits.save', { kit: fileOf({ ...ownBrandKit, id: `own-${n}` }) });
    }
    expect((await t.fail('brandKits.save', { kit: fileOf(ownBrandKit) })).code).toBe('library-full');
    await t.engine.close();
    const db = new Database(join(folder, 'application.sqlite'));
    db.prepare(`UPDATE brand_kits SET kit = '{' WHERE id = 'own-7'`).run();
    db.close();
    const again = engineAt(folder);
    const { brandKits, damagedKits } = await again.do('library.read', {});
    expect(damagedKits).toEqual([{ id: 'own-7', problems: [expect.objectContaining({ reason: 'not-json' })] }]);
    expect(brandKits.filter(({ version }) => version > 0)).toHaveLength(mostKits - 1);
    await again.do('brandKits.remove', { id: 'own-7' });
    expect((await again.do('library.read', {})).damagedKits).toEqual([]);
  });
});
