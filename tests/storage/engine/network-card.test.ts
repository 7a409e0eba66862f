import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brandKitFormat, brandKitKind } from '../../../src/contract/brand-kit-schema.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { ownBrandKit } from '../../support/own-brand-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('the card says how to get in while the room is open, and only then', async () => {
  const t = engineAt(temporaryFolder());
  await workshopAt(t, { value: true });
  await t.do('stage.set', { network: 'Taller 24' });
  expect(await t.do('networkCard.read', {})).toMatchObject({ port: 8321, way: null });
  const { open } = await t.do('room.open', { address: '127.0.0.1', port: 49_321 });
  if (open === null) throw new Error('not open');
  const { url, link, code } = open;
  const card = await t.do('networkCard.read', {});
  expect(card).toMatchObject({ port: 49_321, way: { network: 'Taller 24', url, link, code } });
  await t.do('room.close', {});
  expect((await t.do('networkCard.read', {})).way).toBeNull();
});

test('the card has the language, the look and the head of the engagement, and nothing too long for them', async () => {
  const t = engineAt(temporaryFolder());
  await workshopAt(t, { value: true });
  await t.do('engagement.update', {
    client: 'Un nombre que no acaba '.repeat(8).trim(),
    consultant: 'Inés Robles',
    firm: 'Ágora',
    language: 'en',
  });
  const { language, client, author, header, footer, day } = await t.do('networkCard.read', {});
  expect({ language, author, footer }).toEqual({ language: 'en', author: 'Inés Robles, Ágora', footer: author });
  expect(client.length).toBeLessThanOrEqual(44);
  expect(header).toBe(client);
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const { logo, logoPng, ...own } = ownBrandKit;
  await t.do('brandKits.save', {
    kit: { kind: brandKitKind, format: brandKitFormat, ...own, logo: { svg: logo, png: logoPng } },
  });
  await t.do('engagement.update', { client: 'Café Ñandú', brandKitId: own.id });
  expect(await t.do('networkCard.read', {})).toMatchObject({
    kit: { id: own.id },
    header: 'Ágora for Café Ñandú',
    footer: 'Internal use · Inés Robles',
  });
});

test('a card that was printed is put in place whole, and is no delivery', async () => {
  const folder = temporaryFolder();
  const t = engineAt(join(folder, 'data'));
  const { waveId } = await workshopAt(t, { value: true });
  const properties = { title: 'Hoja de la red', subject: '', author: '', keywords: '' };
  const printed = { path: join(folder, 'Hoja.pdf'), language: 'es', properties } as const;
  const bytes = new TextEncoder().encode('%PDF-1.4 …');
  expect((await t.fail('networkCard.keep', { ...printed, bytes: new Uint8Array([77, 90]) })).code).toBe(
    'invalid-input',
  );
  expect(await t.do('networkCard.keep', { ...printed, bytes })).toBeNull();
  expect((await readFile(printed.path, 'utf8')).slice(0, 5)).toBe('%PDF-');
  expect(await readdir(folder)).toEqual(['Hoja.pdf', 'data']);
  expect((await t.do('report.composition', { waveId })).deliveries).toEqual([]);
  const gone = join(folder, 'gone', 'Hoja.pdf');
  expect((await t.fail('networkCard.keep', { ...printed, path: gone, bytes })).code).toBe('folder-missing');
});
