import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineAt } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const choice = { language: 'es', edition: 'complete', brandKitId: 'neutral', tightness: 0 } as const;

describe('the pages of the report', () => {
  test('say what the file says, with where each finding comes from', async () => {
    const t = engineAt(temporaryFolder());
    const { waveId } = await workshopAt(t, { value: true });
    const finding = { title: 'Nadie devuelve\u0000 la llamada', soWhat: 'Se va', severity: 5, evidence: 'B' } as const;
    const { id } = await t.do('findings.add', { waveId, ...finding });
    await t.do('findings.setStatus', { id, status: 'accepted' });
    const { model, kit } = await t.do('report.preview', { waveId, ...choice });
    expect(kit.id).toBe('neutral');
    const priorities = model.sections.find((section) => section.id === 'priorities');
    const table = priorities?.blocks.find((block) => block.kind === 'table');
    expect(table?.rows).toMatchObject([{ about: { kind: 'finding', id } }]);
    expect(JSON.stringify(table?.rows)).toContain('Nadie devuelve la llamada');
  });

  test('of an unknown wave are refused', async () => {
    const t = engineAt(temporaryFolder());
    await workshopAt(t, { value: true });
    expect((await t.fail('report.preview', { waveId: 'none', ...choice })).code).toBe('not-found');
  });

  test('get shorter step by step in the executive edition only', async () => {
    const t = engineAt(temporaryFolder());
    const { waveId } = await workshopAt(t, { value: true });
    const at = async (edition: 'executive' | 'complete', tightness: number): Promise<boolean> =>
      (await t.do('report.preview', { waveId, ...choice, edition, tightness })).canTighten;
    expect([await at('complete', 0), await at('executive', 0), await at('executive', 5)]).toEqual([false, true, false]);
  });
});

describe('a PDF that the shell printed', () => {
  test('is put in place whole, and nothing that is no PDF is', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const { waveId } = await workshopAt(t, { value: true });
    const path = join(folder, 'Informe.pdf');
    const { tightness: _tightness, ...look } = choice;
    const properties = { title: 'Informe', subject: '', author: '', keywords: '' };
    const printed = { waveId, ...look, pages: 3, path, properties };
    expect((await t.fail('report.keep', { ...printed, bytes: new TextEncoder().encode('MZ…') })).code).toBe(
      'invalid-input',
    );
    const pdf = { ...printed, bytes: new TextEncoder().encode('%PDF-1.4 …') };
    expect(await t.do('report.keep', pdf)).toEqual({ noted: true });
    const { deliveries } = await t.do('report.composition', { waveId });
    expect(deliveries).toMatchObject([{ format: 'pdf', pages: 3, fileName: 'Informe.pdf', dataChanged: false }]);
    expect((await readFile(path, 'utf8')).slice(0, 5)).toBe('%PDF-');
    expect(await readdir(folder)).toEqual(['Informe.pdf', 'data']);
    const gone = join(folder, 'gone', 'a.pdf');
    expect(
      (await t.fail('report.keep', { ...printed, path: gone, bytes: new TextEncoder().encode('%PDF-') })).code,
    ).toBe('folder-missing');
    // Closed meanwhile, or another one opened: the file stands, and nothing is noted anywhere.
    const later = { ...pdf, path: join(folder, 'Después.pdf') };
    await t.do('engagement.close', {});
    expect(await t.do('report.keep', later)).toEqual({ noted: false });
    expect((await readFile(later.path, 'utf8')).slice(0, 5)).toBe('%PDF-');
    const other = await workshopAt(t, { value: true });
    expect(await t.do('report.keep', later)).toEqual({ noted: false });
    expect((await t.do('report.composition', { waveId: other.waveId })).deliveries).toEqual([]);
  });
});
