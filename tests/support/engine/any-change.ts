/** Changes of every kind, for tests of what takes them back. */
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceView } from '../../../src/contract/views.ts';
import { jpeg } from '../jpeg.ts';
import type { TestEngine } from './engine-at.ts';
import type { Workshop } from './workshop.ts';

/** All rows but the log's, and the bytes of photos, which only ever are added, as the working copy holds them now; read by a second connection. */
export function rowsIn(dataFolder: string): unknown {
  const copy = readdirSync(join(dataFolder, 'engagements'))[0] ?? '';
  const db = new Database(join(dataFolder, 'engagements', copy, 'working.sqlite'), { readonly: true });
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('changes', 'meta', 'sqlite_sequence', 'photo_data')`,
    )
    .all();
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()]);
  db.close();
  return rows;
}

/** One change of each kind, chosen by a number; some are refused, which changes nothing. */
export async function changeSomething(t: TestEngine, shop: Workshop, kind: number, pick: number): Promise<void> {
  const question = {
    exerciseId: shop.exerciseId,
    lensId: pick % 2 === 0 ? 'company' : 'customer',
    itemId: `vp0${(pick % 9) + 1}`,
  };
  const participantId = shop.participantIds[pick % shop.participantIds.length] ?? '';
  const sessionId = shop.sessionId;
  const view = await t.do('workspace.read', {});
  const action = view.actions[pick % Math.max(1, view.actions.length)];
  const finding = view.findings[pick % Math.max(1, view.findings.length)];
  const changes: (() => Promise<unknown>)[] = [
    () =>
      t.engine.request('answers.record', {
        ...question,
        respondent: { participantId },
        value: (pick % 5) + 1,
        channel: 'paper',
      }),
    () =>
      t.engine.request('answers.record', { ...question, respondent: { participantId }, value: null, channel: 'kiosk' }),
    () =>
      t.engine.request('tallies.set', {
        ...question,
        groupId: 'support',
        counts: [0, pick % 2, 1, 0, 0],
        notApplicable: 0,
        channel: 'show-of-hands',
      }),
    () => t.engine.request('rounds.reveal', { exerciseId: shop.exerciseId, lensId: question.lensId }),
    () => t.engine.request('consensus.set', { ...question, value: (pick % 5) + 1, reason: `razón ${pick}` }),
    () =>
      t.engine.request('participants.update', {
        id: participantId,
        groupId: pick % 2 === 0 ? 'middle' : 'frontline',
        name: `N${pick}`,
      }),
    () => t.engine.request('participants.add', { sessionId, people: [{ groupId: 'customer', name: '«Ñ» 🙂' }] }),
    () => t.engine.request('participants.remove', { id: participantId }),
    () => t.engine.request('attendance.set', { sessionId, participantIds: [participantId], present: pick % 2 === 0 }),
    () =>
      t.engine.request('comments.add', {
        exerciseId: shop.exerciseId,
        itemId: null,
        groupId: 'middle',
        text: `dicho ${pick}`,
      }),
    () =>
      t.engine.request('findings.add', {
        waveId: shop.waveId,
        title: `H${pick}`,
        soWhat: '',
        severity: 3,
        evidence: 'D',
      }),
    () =>
      t.engine.request('actions.add', {
        findingId: finding?.id ?? null,
        what: `A${pick}`,
        owner: '',
        horizon: 'quick-win',
        effort: 'low',
        kpi: '',
        baseline: '',
        reviewOn: null,
      }),
    () => (finding === undefined ? Promise.resolve() : t.engine.request('findings.remove', { id: finding.id })),
    () =>
      finding === undefined
        ? Promise.resolve()
        : t.engine.request('findings.move', { id: finding.id, position: pick % 3 }),
    () => t.engine.request('engagement.update', { client: `Cliente ${pick}` }),
    () => t.engine.request('waves.add', { startsOn: '2026-09-01' }),
    () =>
      t.engine.request('evidence.set', {
        exerciseId: shop.exerciseId,
        lensId: null,
        itemId: null,
        grade: 'B',
        source: `fuente ${pick}`,
      }),
    () => t.engine.request('exercises.add', { sessionId, instrumentId: 'empowerment', anonymity: 'anonymous' }),
    () =>
      action === undefined
        ? Promise.resolve()
        : t.engine.request('actions.move', { id: action.id, horizon: 'twelve-months', position: pick % 3 }),
    () => t.engine.request('groups.add', { name: `Grupo ${pick}` }),
    ...facilitating(t, shop, view, pick),
  ];
  await changes[kind % changes.length]?.();
}

/** Changes of the day in the room. */
function facilitating(t: TestEngine, shop: Workshop, view: WorkspaceView, pick: number): (() => Promise<unknown>)[] {
  const { sessionId, exerciseId } = shop;
  const { blocks, parked, photos } = view;
  const id = blocks[pick % Math.max(1, blocks.length)]?.id ?? 'none';
  const round = { exerciseId, lensId: 'company' };
  const ofComments = async (command: 'moderate' | 'merge' | 'split'): Promise<unknown> => {
    const { comments } = await t.do('exercises.sheet', { id: exerciseId });
    const ids = comments.map((comment) => comment.id);
    const one = ids[pick % Math.max(1, ids.length)] ?? 'none';
    if (command === 'moderate') return t.engine.request('comments.moderate', { ids: [one], moderation: 'hidden' });
    if (command === 'split') return t.engine.request('comments.split', { id: one });
    return t.engine.request('comments.merge', { ids: [one, ...ids], text: `juntos ${pick}` });
  };
  return [
    () => t.engine.request(pick % 2 === 0 ? 'rounds.open' : 'rounds.close', round),
    () => t.engine.request('agenda.fill', { sessionId, templateId: 'half-day', startsAt: 540, anonymity: 'anonymous' }),
    () =>
      t.engine.request('blocks.add', {
        sessionId,
        kind: 'exercise',
        title: `B${pick}`,
        startsAt: pick * 10,
        minutes: 15,
        exerciseId,
        notes: 'nota',
      }),
    () => t.engine.request('blocks.start', { id }),
    () => t.engine.request('blocks.skip', { id, skipped: pick % 2 === 0 }),
    () => t.engine.request('blocks.extend', { id, minutes: 5 }),
    () => t.engine.request('blocks.remove', { id }),
    () =>
      t.engine.request('agenda.arrange', {
        blocks: blocks.slice(0, 5).map((block, at) => ({ id: block.id, startsAt: at * 20 + pick, minutes: 20 })),
      }),
    () => ofComments('moderate'),
    () => ofComments('merge'),
    () => ofComments('split'),
    () => t.engine.request('parking.add', { sessionId, text: `tema ${pick}` }),
    () =>
      t.engine.request('photos.add', { sessionId, blockId: blocks[0]?.id ?? null, bytes: jpeg(), caption: `F${pick}` }),
    () => t.engine.request('photos.remove', { id: photos[0]?.id ?? parked[0]?.id ?? 'none' }),
  ];
}
