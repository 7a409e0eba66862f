/** The engagement's life: created, opened, saved, closed; and the list of recent ones. */
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { engagementCommands } from '../../../src/contract/commands/engagement.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ReadOnlyReason, RecentView, WorkspaceView } from '../../../src/contract/views.ts';
import type { GroupRole } from '../../../src/domain/results/answers.ts';
import { OpenEngagement, type Surroundings } from '../application/open-engagement.ts';
import { isOnlyLookedAt, type Recent } from '../application/registry.ts';
import { unlock, type Unlocking } from '../application/unlock.ts';
import { deleteForGood, previewRemoval } from '../application/delete-for-good.ts';
import { readTemplate, writeTemplate } from '../application/template.ts';
import { Backups } from '../storage/backups.ts';
import { hashFile } from '../storage/file-hash.ts';
import { WriterLock, type LockOptions } from '../storage/writer-lock.ts';
import { insertEngagement, readEngagement, updateEngagement } from '../storage/repositories/engagement.ts';
import { given } from './given.ts';
import { openFile, openRecent } from './open-file.ts';
import { requireOpen, unlockingWith, type EngineContext, type Handlers } from './handler.ts';
import { readWorkspace } from './workspace.ts';

const roles: readonly GroupRole[] = ['leadership', 'middle', 'frontline', 'support', 'customer'];

/**
 * Closes whatever is open and makes `recent` the open engagement. One that somebody else has open is left alone,
 * unless told otherwise; then nothing is closed. With a reason it is only looked at, and its file is not locked.
 */
export async function switchTo(
  context: EngineContext,
  recent: Recent,
  whenHeld: LockOptions['whenHeld'] = 'leave',
  readOnly: ReadOnlyReason | null = null,
  unlocking: Unlocking = unlockingWith(context, undefined),
): Promise<OpenEngagement> {
  const { copies } = context;
  const sealed = await copies.protectionOf(recent.id);
  // Before anything is closed: a wrong password changes nothing.
  const key = sealed === null ? null : await unlock(sealed, recent.path ?? '', unlocking);
  const letGo = await copies.hold(recent.id);
  const lock = (path: string, held: LockOptions['whenHeld'] = 'leave'): Promise<WriterLock | null> =>
    WriterLock.acquire(path, {
      user: context.registry.settings().consultant || userName(),
      whenHeld: held,
      onTaken: ({ machine, user }) => context.emit('engagement.taken', { machine, user }),
    });
  let firstLock: WriterLock | null = null;
  try {
    const locks = recent.path !== null && readOnly === null && !isOnlyLookedAt(recent);
    if (locks) firstLock = await lock(recent.path, whenHeld);
    await closeCurrent(context);
    return await enter(context, recent, { lock, firstLock, letGo, key }, readOnly);
  } catch (error) {
    await firstLock?.release();
    letGo();
    throw error;
  }
}

async function enter(
  context: EngineContext,
  recent: Recent,
  locks: Pick<Surroundings, 'lock' | 'firstLock' | 'letGo' | 'key'>,
  readOnly: ReadOnlyReason | null,
): Promise<OpenEngagement> {
  const db = await context.copies.open(recent.id, readOnly, locks.key);
  const { registry, copies, backups, keepKey, now, emit } = context;
  const open = new OpenEngagement(db, recent, {
    ...locks,
    registry,
    copies,
    backups,
    keepKey,
    now,
    tell: (state) => emit('engagement.saved', state),
  });
  keepKey(locks.key);
  context.current = open;
  registry.openEngagement = recent.id;
  context.projector.refresh();
  return open;
}

/** Where the settings name nobody. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Publishes and closes the open engagement, if there is one. */
export async function closeCurrent(context: EngineContext): Promise<void> {
  const open = context.current;
  if (open === null) return;
  await context.room.stop();
  context.current = null;
  await open.close();
  context.registry.openEngagement = null;
  context.projector.refresh();
}

export function blankRecent(context: EngineContext, about: Partial<Recent>): Recent {
  return {
    id: context.newId(),
    engagementId: null,
    client: '',
    path: null,
    isSample: false,
    instruments: [],
    firstDay: null,
    lastDay: null,
    touchedAt: context.now().toISOString(),
    fileHash: null,
    unsaved: false,
    lock: null,
    ...about,
  };
}

async function create(context: EngineContext, input: Parsed<'engagement.create'>): Promise<WorkspaceView> {
  const { startsOn, ...brief } = input;
  const open = await switchTo(context, blankRecent(context, { client: brief.client }));
  open.change('engagement.create', '', () => {
    const { db } = open;
    insertEngagement(db, { ...brief, id: context.newId(), createdAt: context.now().toISOString() });
    const group = db.prepare(`INSERT INTO groups (id, position, role, name) VALUES (?, ?, ?, '')`);
    roles.forEach((role, position) => group.run(role, position, role));
    const waveId = context.newId();
    db.prepare('INSERT INTO waves (id, position, starts_on) VALUES (?, 0, ?)').run(waveId, startsOn);
    const title = brief.language === 'es' ? 'Taller 1' : 'Workshop 1';
    db.prepare('INSERT INTO sessions (id, wave_id, position, title, place, held_on) VALUES (?, ?, 0, ?, ?, ?)').run(
      context.newId(),
      waveId,
      title,
      brief.city,
      startsOn,
    );
  });
  // The beginning of the engagement is where undo ends.
  open.db.prepare(`UPDATE changes SET state = 'abandoned'`).run();
  open.remember();
  return readWorkspace(open);
}

async function duplicate(context: EngineContext, input: Parsed<'engagement.duplicate'>): Promise<WorkspaceView> {
  const { startsOn, keep, ...brief } = input;
  const rows = readTemplate(requireOpen(context).db, keep);
  const open = await switchTo(context, blankRecent(context, { client: brief.client }));
  const { newId, now } = context;
  open.change('engagement.create', '', () => {
    writeTemplate(open.db, rows, { brief, startsOn, keep, newId, createdAt: now().toISOString() });
  });
  open.db.prepare(`UPDATE changes SET state = 'abandoned'`).run();
  open.remember();
  return readWorkspace(open);
}

/**
 * Goes on with a working copy after the engine died, whatever became of its file meanwhile: nobody's
 * screen changes under their hands. A file that changed is noticed at the next save.
 */
export async function resumeCopy(context: EngineContext, id: string): Promise<boolean> {
  const recent = context.registry.recent(id);
  if (recent === null) return false;
  await switchTo(context, recent);
  return true;
}

async function openSample(context: EngineContext): Promise<WorkspaceView> {
  if (context.current?.isSample === true) return readWorkspace(context.current);
  const known = context.registry.recents().find((recent) => recent.isSample);
  if (known !== undefined) return readWorkspace(await switchTo(context, known));
  const recent = blankRecent(context, { isSample: true });
  await context.copies.takeIn(context.sampleFile, recent.id);
  const open = await switchTo(context, recent);
  open.remember();
  return readWorkspace(open);
}

export async function forget(context: EngineContext, id: string): Promise<void> {
  if (context.current?.copyId === id) return;
  const recent = context.registry.recent(id);
  if (recent === null) return;
  // Work that no file holds is never deleted here; the sample can be had again.
  if (!recent.isSample && (recent.unsaved || recent.path === null)) {
    throw new RespiroError('unsaved-work', 'no file holds all of it', { client: recent.client });
  }
  context.registry.removeRecent(id);
  await context.copies.remove(id);
}

async function toView(context: EngineContext, recent: Recent): Promise<RecentView> {
  const { fileHash: _, engagementId, lock, ...view } = recent;
  const locked = lock !== null;
  const interrupted = locked && context.current === null && context.registry.openEngagement === recent.id;
  const backups = engagementId === null ? null : Backups.keyOf(engagementId);
  const reachable =
    recent.path === null ||
    (await stat(recent.path).then(
      () => true,
      () => false,
    ));
  return { ...view, locked, interrupted, reachable, backups };
}

export const engagementHandlers: Handlers<keyof typeof engagementCommands> = {
  'engagement.create': { kind: 'plain', run: create },
  'engagement.open': {
    kind: 'plain',
    run: (context, { path, readOnly, anyway, password }) =>
      openFile(context, path, {
        readOnly: readOnly ?? null,
        anyway: anyway === true,
        unlocking: unlockingWith(context, password),
      }),
  },
  'engagement.openRecent': {
    kind: 'plain',
    run: (context, { id, anyway, password }) => openRecent(context, id, anyway, unlockingWith(context, password)),
  },
  'engagement.openSample': { kind: 'plain', run: openSample },
  'engagement.cancelOpening': {
    kind: 'plain',
    run: ({ opening }) => {
      opening?.abort();
      return null;
    },
  },
  'engagement.duplicate': { kind: 'plain', run: duplicate },
  'engagement.previewRemoval': { kind: 'plain', run: (context, { id }) => previewRemoval(context, id) },
  'engagement.deleteForGood': { kind: 'plain', run: deleteForGood },
  'engagement.close': { kind: 'plain', run: async (context) => (await closeCurrent(context), null) },
  'engagement.save': { kind: 'plain', run: (context) => requireOpen(context).save() },
  'engagement.saveAs': {
    kind: 'plain',
    run: async (context, { path }) => requireOpen(context).saveAs(path, await hashFile(path)),
  },
  'engagement.update': {
    kind: 'change',
    run: (db, input) => {
      updateEngagement(db, { ...readEngagement(db), ...given(input) });
      return null;
    },
  },
  'workspace.read': { kind: 'plain', run: (context) => readWorkspace(requireOpen(context)) },
  'recents.list': {
    kind: 'plain',
    run: (context) => Promise.all(context.registry.recents().map((recent) => toView(context, recent))),
  },
  'recents.forget': { kind: 'plain', run: async (context, { id }) => (await forget(context, id), null) },
};
