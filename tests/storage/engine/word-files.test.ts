/** The firm's own Word files through the engine: kept, found again, written in, refused. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPackage, part, textOf } from '../../support/docx/package.ts';
import { paragraph, wordFile } from '../../support/docx/own-word.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a template is kept with the application, replaced under its name, and reports are written in it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Casa.docx');
  const t = engineAt(join(folder, 'data'));
  await writeFile(path, await wordFile({ children: [paragraph('Hola'), paragraph('{{ Informe }}')] }));
  const first = await t.do('wordFiles.add', { path });
  await writeFile(path, await wordFile({ header: 'De {{cliente}}', children: [paragraph('{{informe}}')] }));
  const second = await t.do('wordFiles.add', { path });
  expect([first.state, second.state]).toEqual(['added', 'added']);
  const again = engineAt(join(folder, 'data'));
  const files = await again.do('wordFiles.read', {});
  expect(files).toMatchObject([{ name: 'Casa.docx', use: 'template', tags: ['informe', 'cliente'] }]);
  const wordFileId = files[0]?.id ?? '';

  const shop = await workshopAt(t, { value: true });
  const question = { exerciseId: shop.exerciseId, lensId: 'company', itemId: 'vp01', channel: 'paper' } as const;
  for (const participantId of shop.participantIds)
    await t.do('answers.record', { ...question, respondent: { participantId }, value: 3 });
  const report = join(folder, 'informe.docx');
  const order = {
    waveId: shop.waveId,
    path: report,
    language: 'es',
    brandKitId: 'neutral',
    edition: 'executive',
  } as const;
  const written = await t.do('report.export', { ...order, wordFileId });
  const file = openPackage(await readFile(report));
  const { client } = (await t.do('workspace.read', {})).engagement;
  expect([...file.xml].filter(([name]) => name.includes('header')).map(([, xml]) => textOf(xml))).toContain(
    `De ${client}`,
  );
  expect(textOf(part(file, 'word/document.xml'))).not.toContain('{{');
  expect(written.pages).toBeGreaterThan(1);

  await t.do('wordFiles.remove', { id: wordFileId });
  expect(await t.do('wordFiles.read', {})).toEqual([]);
  expect(await t.fail('report.export', { ...order, wordFileId })).toMatchObject({ code: 'not-found' });
});

test('a file that cannot be filled is refused with every place, and nothing is kept', async () => {
  const folder = temporaryFolder();
  const t = engineAt(join(folder, 'data'));
  const path = join(folder, 'Casa.docx');
  await writeFile(path, await wordFile({ header: '{{informe}}', children: [paragraph('{{fecah}} y {{cliente')] }));
  const added = await t.do('wordFiles.add', { path });
  expect(added).toMatchObject({
    state: 'refused',
    problems: [
      { fault: 'unknown', tag: 'fecah', place: 'body' },
      { fault: 'unclosed', tag: 'cliente', place: 'body' },
      { fault: 'part-outside-body', tag: 'informe', place: 'header' },
    ],
  });
  await writeFile(path, 'no es Word');
  expect(await t.fail('wordFiles.add', { path })).toMatchObject({
    code: 'word-file-refused',
    details: { fault: 'not-word' },
  });
  expect(await t.do('wordFiles.read', {})).toEqual([]);
});

test('the sample that is offered is itself a template without a fault', async () => {
  const folder = temporaryFolder();
  const t = engineAt(join(folder, 'data'));
  for (const language of ['es', 'en'] as const) {
    const path = join(folder, `${language}.docx`);
    await t.do('wordFiles.writeSample', { path, language });
    expect(await t.do('wordFiles.add', { path })).toMatchObject({ state: 'added', file: { use: 'template' } });
  }
});
