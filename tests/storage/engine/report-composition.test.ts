/** What the consultant chooses for the report is kept, undone, printed; and what was delivered stays known. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPackage, part, textOf } from '../../support/docx/package.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function answered(t: TestEngine): Promise<Workshop> {
  const shop = await workshopAt(t, { value: false });
  for (const [at, participantId] of shop.participantIds.entries()) {
    const question = { exerciseId: shop.exerciseId, lensId: 'room', itemId: 'em1' };
    const answer = { respondent: { participantId }, value: (at % 4) + 1, channel: 'paper' as const };
    await t.do('answers.record', { ...question, ...answer });
  }
  const action = {
    findingId: null,
    what: 'Dar un monto por caso',
    owner: 'Lucía Ferrer',
    horizon: 'quick-win' as const,
  };
  await t.do('actions.add', { ...action, effort: 'low', kpi: '', baseline: '', reviewOn: null });
  return shop;
}

async function printed(t: TestEngine, { waveId }: Workshop, folder: string): Promise<string> {
  const path = join(folder, 'Informe.docx');
  await t.do('report.export', { waveId, path, language: 'es', brandKitId: 'neutral', edition: 'complete' });
  return textOf(part(openPackage(await readFile(path)), 'word/document.xml'));
}

describe('what is chosen for the report', () => {
  test('is as the methodology says until something is chosen, and is of one wave', async () => {
    const t = engineAt(temporaryFolder());
    const { waveId } = await answered(t);
    const nothing = { names: 'owners', sections: [], wordings: [], deliveries: [] };
    expect(await t.do('report.composition', { waveId })).toEqual(nothing);
    const { id } = await t.do('waves.add', { startsOn: '2026-12-01' });
    await t.do('report.setNames', { waveId, names: 'none' });
    expect(await t.do('report.composition', { waveId: id })).toEqual(nothing);
    expect(await t.do('report.composition', { waveId })).toEqual({ ...nothing, names: 'none' });
    expect((await t.fail('report.composition', { waveId: 'none' })).code).toBe('not-found');
    expect((await t.fail('report.setNames', { waveId: 'none', names: 'none' })).code).toBe('not-found');
  });

  test('prints names as chosen', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    expect(await printed(t, shop, folder)).toContain('Lucía Ferrer');
    expect(await printed(t, shop, folder)).not.toContain('frontline 2');
    await t.do('report.setNames', { waveId: shop.waveId, names: 'none' });
    const without = await printed(t, shop, folder);
    expect(without).not.toContain('Lucía Ferrer');
    expect(without).not.toContain('por nombrar');
    expect(without).toContain('acordado');
    await t.do('report.setNames', { waveId: shop.waveId, names: 'everybody' });
    expect(await printed(t, shop, folder)).toContain('frontline 2');
  });

  test('puts parts in another order and leaves parts out, each a step of undo', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const { waveId } = shop;
    const usual = await printed(t, shop, folder);
    expect(usual.indexOf('Reglas y límites')).toBeLessThan(usual.lastIndexOf('Dar un monto por caso'));
    const sections = [
      { key: 'roadmap', printed: true },
      { key: 'scope', printed: true },
      { key: 'profile', printed: false },
    ];
    await t.do('report.arrange', { waveId, sections });
    expect((await t.do('report.composition', { waveId })).sections).toEqual(sections);
    const changed = await printed(t, shop, folder);
    expect(changed.indexOf('Reglas y límites')).toBeGreaterThan(changed.lastIndexOf('Dar un monto por caso'));
    await t.do('report.arrange', { waveId, sections: [] });
    expect((await t.do('report.composition', { waveId })).sections).toEqual([]);
    await t.do('history.undo', { includingAnswers: false });
    expect((await t.do('report.composition', { waveId })).sections).toEqual(sections);
    await t.do('history.undo', { includingAnswers: false });
    expect(await printed(t, shop, folder)).toBe(usual);
    const twice = [...sections, { key: 'scope', printed: true }];
    expect((await t.fail('report.arrange', { waveId, sections: twice })).code).toBe('invalid-input');
  });

  test('prints a sentence as it was worded, in its language only, until it goes back to the rule', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const place = { waveId: shop.waveId, language: 'es' as const, address: `instrument:${shop.exerciseId}.title` };
    await t.do('report.word', { ...place, text: 'Nadie decide\u0007 sin permiso', insteadOf: 'Lo que decía' });
    expect(await printed(t, shop, folder)).toContain('Nadie decide sin permiso');
    await t.do('report.word', { ...place, text: 'Casi nadie decide', insteadOf: 'Lo que decía' });
    await t.do('report.word', { ...place, language: 'en', text: 'Nobody decides', insteadOf: '' });
    const own = await printed(t, shop, folder);
    expect(own).toContain('Casi nadie decide');
    expect(own).not.toContain('Nobody decides');
    await t.do('report.unword', place);
    expect((await t.do('report.composition', { waveId: shop.waveId })).wordings).toMatchObject([{ language: 'en' }]);
    expect(await printed(t, shop, folder)).not.toContain('Casi nadie decide');
  });
});

describe('what was delivered', () => {
  test('is known with its file’s hash, survives undo, and tells whether the data have changed', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    await printed(t, shop, folder);
    const fileHash = createHash('sha256')
      .update(await readFile(join(folder, 'Informe.docx')))
      .digest('hex');
    const deliveries = async () => (await t.do('report.composition', { waveId: shop.waveId })).deliveries;
    expect(await deliveries()).toMatchObject([
      { fileName: 'Informe.docx', format: 'docx', edition: 'complete', waveLabel: 'T0', fileHash, dataChanged: false },
    ]);
    await t.do('report.setNames', { waveId: shop.waveId, names: 'none' });
    expect(await deliveries()).toMatchObject([{ dataChanged: true }]);
    await t.do('history.undo', { includingAnswers: false });
    expect(await deliveries()).toMatchObject([{ dataChanged: false }]);
    await t.do('history.undo', { includingAnswers: false });
    expect(await deliveries()).toMatchObject([{ fileName: 'Informe.docx', dataChanged: true }]);
  });

  test('is saved with the file and found again after opening it elsewhere', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const path = join(folder, 'Proyecto.respiro');
    await t.do('engagement.saveAs', { path });
    await printed(t, shop, folder);
    await t.do('engagement.save', {});
    await t.engine.close();
    const elsewhere = engineAt(join(folder, 'elsewhere'));
    await elsewhere.do('engagement.open', { path });
    expect((await elsewhere.do('report.composition', { waveId: shop.waveId })).deliveries).toHaveLength(1);
  });
});
