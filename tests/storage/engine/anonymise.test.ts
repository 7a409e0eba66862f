import Database from 'better-sqlite3';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leftOut, treatments } from '../../../electron/engine/anonymise/treatment.ts';
import { migrate } from '../../../electron/engine/storage/migrations.ts';
import type { AnonymisePreview } from '../../../src/contract/anonymise-views.ts';
import type { AnonymiseChoices } from '../../../src/contract/commands/anonymise.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { plantNames } from '../../support/engine/planted-names.ts';
import { workshopAt } from '../../support/engine/workshop.ts';
import { brief } from '../../support/engagement-brief.ts';
import { jpeg } from '../../support/jpeg.ts';
import { filesWith, wordsIn } from '../../support/planted-secret.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const onlyPeople: AnonymiseChoices = { client: false, facilitators: false, photos: true, others: [] };
const everybody: AnonymiseChoices = { client: true, facilitators: true, photos: false, others: [] };

async function copyOf(
  t: TestEngine,
  choices: AnonymiseChoices,
  keep: (preview: AnonymisePreview) => number[] = () => [],
): Promise<{ path: string; folder: string; preview: AnonymisePreview }> {
  const folder = temporaryFolder();
  const path = join(folder, 'copia.respiro');
  const preview = await t.do('anonymise.preview', { choices, seed: null });
  const { seed, digest } = preview;
  await t.do('anonymise.write', { choices, seed, digest, keep: keep(preview), path });
  return { path, folder, preview };
}

const workingCopyIn = (data: string): string =>
  join(data, 'engagements', readdirSync(join(data, 'engagements'))[0] ?? '', 'working.sqlite');

test('every table and column of the schema is decided about', () => {
  const db = new Database(':memory:');
  migrate(db);
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  for (const { name } of tables.filter((table) => !leftOut.has(table.name))) {
    const columns = (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name);
    expect([name, Object.keys(treatments[name]?.columns ?? {}).sort()]).toEqual([name, columns.sort()]);
  }
  db.close();
});

describe('a copy of the sample without names', () => {
  test('holds no planted name in any encoding, whatever the names are, and opens', async () => {
    const data = temporaryFolder();
    const t = engineAt(data);
    const { sessions } = await t.do('engagement.openSample', {});
    await t.do('photos.add', { sessionId: sessions[0]?.id ?? '', blockId: null, bytes: jpeg(), caption: 'pared' });
    const db = new Database(workingCopyIn(data));
    db.exec(`INSERT INTO report_wordings SELECT id, 'es', 'answer.title', 'frase', 'otra' FROM waves;
      INSERT INTO deliveries SELECT id, id, 'T0', '2026-03-14T10:00:00.000Z', 'docx', 'complete', 'es', 'neutral', 'informe', 9,
        '${'0'.repeat(64)}', '${'0'.repeat(64)}' FROM waves`);
    db.close();
    const names = fc.sample(severalNames, { numRuns: 1, seed: 20261127 })[0] ?? [];
    const planted = plantNames(workingCopyIn(data), names);
    const texts = Object.entries(treatments).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([column, treatment]) =>
        ['text', 'owner', 'definition', 'register-row', 'proposal'].includes(treatment) ? [`${table}.${column}`] : [],
      ),
    );
    expect(planted).toEqual(expect.arrayContaining(texts));
    expect(filesWith(names[0] ?? '', data).length).toBeGreaterThan(0);
    const { folder, path, preview } = await copyOf(t, onlyPeople);
    expect(preview.found.length).toBeGreaterThan(400);
    const parts = names.flatMap((name) => [name, ...name.split(' ')]);
    expect(wordsIn(folder, parts)).toEqual([]);
    const view = await t.do('engagement.open', { path });
    expect(view.readOnly).toBeNull();
    expect(view.participants.map(({ name }) => name).sort()).toEqual(
      Array.from({ length: 38 }, (_, at) => `Persona ${at + 1}`).sort(),
    );
    // Nothing in between was left anywhere.
    await t.do('engagement.close', {});
    expect(existsSync(join(data, 'aside')) ? readdirSync(join(data, 'aside')) : []).toEqual([]);
  });

  test('has the same figures, hides the same groups, and leaves the open engagement as it was', async () => {
    const data = temporaryFolder();
    const t = engineAt(data);
    const before = await t.do('engagement.openSample', {});
    const own = await resultsOf(
      t,
      before.exercises.map(({ id }) => id),
    );
    const { path, preview } = await copyOf(t, everybody, ({ found }) =>
      found.filter(({ doubtful }) => doubtful).map(({ id }) => id),
    );
    expect(await t.do('workspace.read', {})).toEqual(before);
    expect(preview).toMatchObject({ people: 38, photos: 0, locked: false });
    const view = await t.do('engagement.open', { path });
    expect(view.engagement).toMatchObject({ client: 'Cliente', consultant: '', brandKitId: 'neutral' });
    expect(view.engagement.id).not.toBe(before.engagement.id);
    expect(
      await resultsOf(
        t,
        view.exercises.map(({ id }) => id),
      ),
    ).toEqual(own);
    expect(JSON.stringify(own)).toContain('too-few');
    expect(view.sessions.map(({ presentIds }) => presentIds.length)).toEqual(
      before.sessions.map(({ presentIds }) => presentIds.length),
    );
    const ids = new Set(before.participants.map(({ id }) => id));
    expect(view.participants.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(view.actions.map(({ owner }) => owner)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Persona \d+, Operaciones$/)]),
    );
    expect(await t.do('history.list', { limit: 10 })).toEqual([]);
    expect(view.undo).toEqual({ undo: null, redo: null });
  });
});

/** Of two or three words that stand nowhere in the sample. */
const word = fc.stringMatching(/^[A-ZÑÁ][a-zñáéü]{2,6}$/).map((one) => `Zq${one.toLowerCase()}w`);
const severalNames = fc.uniqueArray(
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(' ')),
  { minLength: 30, maxLength: 38 },
);

async function resultsOf(t: TestEngine, exerciseIds: readonly string[]): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const exerciseId of exerciseIds) results.push(await t.do('results.read', { exerciseId }));
  return results;
}

describe('a small workshop', () => {
  async function shop(t: TestEngine): Promise<void> {
    const { exerciseId, sessionId, participantIds } = await workshopAt(t, { value: true });
    const rename = (id: string, name: string): Promise<unknown> =>
      t.do('participants.update', { id, groupId: 'middle', name });
    await rename(participantIds[0] ?? '', 'Rosa Mercado');
    await rename(participantIds[1] ?? '', 'Íñigo Peñaloza Ruiz');
    const say = (text: string): Promise<unknown> =>
      t.do('comments.add', { exerciseId, itemId: null, groupId: 'middle', text });
    await say('El mercado pide más, dijo inigo peñaloza.');
    await say('Escriba a inigo@cliente.mx o al 55 1234 5678; el Chato sabe.');
    await t.do('parking.add', { sessionId, text: `Lo ve ${brief.client} con ${brief.consultant}` });
    await t.do('actions.add', action('Ana Lozano'));
    await t.do('actions.add', action('Gerente de tienda'));
    await t.do('actions.add', action('ana lozano'));
  }
  const action = (owner: string) =>
    ({
      findingId: null,
      what: 'Hacer',
      owner,
      horizon: 'quick-win',
      effort: 'low',
      kpi: '',
      baseline: '',
      reviewOn: null,
    }) as const;

  test('lists each place with its sentence, and proposes to keep what may be a word', async () => {
    const t = engineAt(temporaryFolder());
    await shop(t);
    const { found } = await t.do('anonymise.preview', { choices: { ...everybody, others: ['El Chato'] }, seed: 's' });
    const told = found.map((one) => [one.kind, one.found, one.place, one.doubtful]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['person', 'mercado', 'comment', true],
        ['person', 'inigo peñaloza', 'comment', false],
        ['email', 'inigo@cliente.mx', 'comment', false],
        ['phone', '55 1234 5678', 'comment', false],
        ['other', 'el Chato', 'comment', false],
        ['client', brief.client, 'parking', false],
        ['facilitator', brief.consultant, 'parking', false],
        ['owner', 'Ana Lozano', 'action', false],
        ['owner', 'Gerente de tienda', 'action', true],
      ]),
    );
    expect(found.find((one) => one.found === 'mercado')).toMatchObject({
      before: 'El ',
      after: ' pide más, dijo inigo peñaloza.',
    });
    // One person, one stand-in.
    const lozano = found.filter(({ kind, found: name }) => kind === 'owner' && /lozano/i.test(name));
    expect(lozano.map(({ doubtful }) => doubtful)).toEqual([false, false]);
    expect(new Set(lozano.map(({ standIn }) => standIn)).size).toBe(1);
  });

  test('replaces what was left ticked and keeps the rest', async () => {
    const t = engineAt(temporaryFolder());
    await shop(t);
    const { path } = await copyOf(t, onlyPeople, ({ found }) =>
      found.filter(({ doubtful }) => doubtful).map(({ id }) => id),
    );
    const view = await t.do('engagement.open', { path });
    const { comments } = await t.do('exercises.sheet', { id: view.exercises[0]?.id ?? '' });
    const comment = comments[0]?.text;
    expect(comment).toMatch(/^El mercado pide más, dijo Persona \d+\.$/);
    expect(view.parked[0]?.text).toBe(`Lo ve ${brief.client} con ${brief.consultant}`);
    expect(view.engagement.client).toBe(brief.client);
    const owners = view.actions.map(({ owner }) => owner);
    expect(owners).toContain('Gerente de tienda');
    expect(new Set(owners.filter((owner) => /^Responsable \d$/.test(owner))).size).toBe(1);
  });

  test('numbers people in another order each time', async () => {
    const t = engineAt(temporaryFolder());
    await shop(t);
    const orders = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { found } = await t.do('anonymise.preview', { choices: onlyPeople, seed });
      orders.add(found.map(({ standIn }) => standIn).join());
    }
    expect(orders.size).toBeGreaterThan(1);
    const preview = await t.do('anonymise.preview', { choices: onlyPeople, seed: 'a' });
    expect(await t.do('anonymise.preview', { choices: onlyPeople, seed: 'a' })).toEqual(preview);
  });

  test('is looked at as for opening before it is written; one that would not open is told and leaves no file', async () => {
    const data = temporaryFolder();
    const t = engineAt(data);
    await workshopAt(t, { value: false });
    const { seed, digest } = await t.do('anonymise.preview', { choices: onlyPeople, seed: null });
    const db = new Database(workingCopyIn(data));
    db.exec(`UPDATE exercises SET definition = '{}'`);
    db.close();
    const folder = temporaryFolder();
    const path = join(folder, 'copia.respiro');
    const write = { choices: onlyPeople, seed, digest, keep: [], path };
    expect(await t.fail('anonymise.write', write)).toMatchObject({ code: 'anonymise-unsound' });
    expect([readdirSync(folder), readdirSync(join(data, 'aside'))]).toEqual([[], []]);
  });

  test('refuses what was decided on another state, and the engagement’s own file; nothing is written', async () => {
    const t = engineAt(temporaryFolder());
    await shop(t);
    const folder = temporaryFolder();
    const path = join(folder, 'propio.respiro');
    await t.do('engagement.saveAs', { path });
    const { seed, digest } = await t.do('anonymise.preview', { choices: onlyPeople, seed: null });
    const input = { choices: onlyPeople, seed, digest, keep: [] };
    const bytes = readFileSync(path);
    expect(await t.fail('anonymise.write', { ...input, path })).toMatchObject({ code: 'invalid-input' });
    await t.do('actions.add', action('Íñigo'));
    const other = join(folder, 'copia.respiro');
    expect(await t.fail('anonymise.write', { ...input, path: other })).toMatchObject({ code: 'anonymise-outdated' });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(other)).toBe(false);
  });
});
