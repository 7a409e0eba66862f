import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadBrandKits } from '../../../electron/engine/report/load-brand-kits.ts';
import { writeRecoverySheet, type RecoverySheet } from '../../../electron/engine/recovery/sheet.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { openPackage } from '../../support/docx/package.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt, resourcesFolder } from '../../support/engine/engine-at.ts';
import { officeFaults } from '../../support/ooxml-validator.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const kits = loadBrandKits(join(resourcesFolder, 'brand-kits'));

function sheet(fields: Partial<RecoverySheet>): RecoverySheet {
  const [kit] = kits;
  if (kit === undefined) throw new Error('no kit');
  return {
    client: 'Muebles Alborada',
    firm: 'Consultoría',
    language: 'es',
    kit,
    fileName: 'alborada.respiro',
    lock: '3f2a91bc'.repeat(4),
    day: '2026-11-27',
    password: null,
    ...fields,
  };
}

const textOf = (bytes: Uint8Array): string =>
  (openPackage(bytes).xml.get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, ' ');

describe('the recovery sheet', () => {
  it.each<[string, Partial<RecoverySheet>, string]>([
    ['in Spanish, to be filled in by hand', {}, 'Sin la contraseña'],
    [
      'in English, with a password and names as long as they may be',
      {
        language: 'en',
        kit: kits.at(-1) ?? sheet({}).kit,
        client: 'Compañía <de> & hijos '.repeat(9),
        firm: 'Firma '.repeat(33),
        fileName: `${'nombre largo '.repeat(19)}.respiro`,
        password: `A&b <c> "d" ${'palabra '.repeat(120)}`,
      },
      'Without the password',
    ],
  ])('is one sound page: %s', async (_title, fields, says) => {
    const bytes = await writeRecoverySheet(sheet(fields));
    expect(await officeFaults('sheet.docx', bytes)).toEqual([]);
    expect(lintDocx(openPackage(bytes))).toEqual([]);
    const pages = await pagesInLibreOffice(bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('3F2A-91BC');
    expect(pages[0]).toContain(says);
  });

  test('holds the password only where that was chosen, and is written only for an engagement that has one', async () => {
    const t = engineAt(temporaryFolder());
    const path = join(temporaryFolder(), 'hoja.docx');
    await t.do('engagement.create', brief);
    expect(await t.fail('password.writeSheet', { path, password: null })).toMatchObject({ code: 'not-found' });
    const password = 'Zarzuela de Q7';
    await t.do('password.set', { password, current: null, backups: 'convert' });
    await t.do('password.writeSheet', { path, password: null });
    expect(textOf(readFileSync(path))).toContain(brief.client);
    expect(textOf(readFileSync(path))).not.toContain(password);
    await t.do('password.writeSheet', { path, password });
    expect(textOf(readFileSync(path))).toContain(password);
  });
});
