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

type Language = 'es' | 'en';

/** What the report says, part by part; laying it out is for other tests. */
async function said(t: TestEngine, { waveId }: Workshop, language: Language = 'es'): Promise<Record<string, string>> {
  const choice = { waveId, language, brandKitId: 'neutral', edition: 'complete', tightness: 0 } as const;
  const { model } = await t.do('report.preview', choice);
  return Object.fromEntries(model.sections.map(({ id, blocks }) => [id, JSON.stringify(blocks)]));
}

async function deliver(t: TestEngine, { waveId }: Workshop, folder: string): Promise<string> {
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

  test('tells names as chosen', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await answered(t);
    const names = (text: string | undefined): boolean[] =>
      ['Lucía Ferrer', 'por nombrar', 'acordado'].map((name) => text?.includes(name) ?? false);
    const usual = await said(t, shop);
    expect(names(usual.roadmap)).toEqual([true, false, false]);
    expect(usual.scope).not.toContain('frontline 2');
    await t.do('report.setNames', { waveId: shop.waveId, names: 'none' });
    const without = await said(t, shop);
    expect(names(without.roadmap)).toEqual([false, false, true]);
    expect(Object.values(without).join('')).not.toContain('Lucía Ferrer');
    await t.do('report.setNames', { waveId: shop.waveId, names: 'everybody' });
    expect((await said(t, shop)).scope).toContain('frontline 2');
  });

  test('puts parts in another order and leaves parts out, each a step of undo', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await answered(t);
    const { waveId } = shop;
    const parts = async () => Object.keys(await said(t, shop));
    const usual = await parts();
    expect(usual).toEqual(['answer', 'contents', 'scope', 'profile', 'instrument', 'agreement', 'roadmap', 'appendix']);
    const sections = [
      { key: 'roadmap', printed: true },
      { key: 'scope', printed: true },
      { key: 'profile', printed: false },
    ];
    await t.do('report.arrange', { waveId, sections });
    expect((await t.do('report.composition', { waveId })).sections).toEqual(sections);
    expect(await parts()).toEqual(['answer', 'contents', 'roadmap', 'scope', 'instrument', 'agreement', 'appendix']);
    await t.do('report.arrange', { waveId, sections: [] });
    expect(await parts()).toEqual(usual);
    await t.do('history.undo', { includingAnswers: false });
    expect((await t.do('report.composition', { waveId })).sections).toEqual(sections);
    await t.do('history.undo', { includingAnswers: false });
    expect(await parts()).toEqual(usual);
    const twice = [...sections, { key: 'scope', printed: true }];
    expect((await t.fail('report.arrange', { waveId, sections: twice })).code).toBe('invalid-input');
  });

  test('says a sentence as it was worded, in its language only, until it goes back to the rule', async () => {
    const t = engineAt(temporaryFolder());
    const shop = await answered(t);
    const place = { waveId: shop.waveId, language: 'es' as const, address: `instrument:${shop.exerciseId}.title` };
    await t.do('report.word', { ...place, text: 'Nadie decide\u0007 sin permiso', insteadOf: 'Lo que decía' });
    expect((await said(t, shop)).instrument).toContain('Nadie decide sin permiso');
    await t.do('report.word', { ...place, text: 'Casi nadie decide', insteadOf: 'Lo que decía' });
    await t.do('report.word', { ...place, language: 'en', text: 'Nobody decides', insteadOf: '' });
    expect((await said(t, shop)).instrument).toContain('Casi nadie decide');
    expect((await said(t, shop, 'en')).instrument).toContain('Nobody decides');
    await t.do('report.unword', place);
    expect((await t.do('report.composition', { waveId: shop.waveId })).wordings).toMatchObject([{ language: 'en' }]);
    expect((await said(t, shop)).instrument).not.toContain('Casi nadie decide');
  });
});

describe('what was delivered', () => {
  test('is known with its file’s hash, survives undo, and tells whether the data have changed', async () => {
    const folder = temporaryFolder();
    const t = engineAt(join(folder, 'data'));
    const shop = await answered(t);
    const { waveId } = shop;
    const address = `instrument:${shop.exerciseId}.title`;
    await t.do('report.word', { waveId, language: 'es', address, text: 'Casi nadie decide', insteadOf: '' });
    expect(await deliver(t, shop, folder)).toContain('Casi nadie decide');
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
    await deliver(t, shop, folder);
    await t.do('engagement.save', {});
    await t.engine.close();
    const elsewhere = engineAt(join(folder, 'elsewhere'));
    await elsewhere.do('engagement.open', { path });
    expect((await elsewhere.do('report.composition', { waveId: shop.waveId })).deliveries).toHaveLength(1);
  });
});
