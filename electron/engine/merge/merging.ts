/** The file that is being merged, at most one: what was read of it, what was planned, and whether that still holds. */
import type Database from 'better-sqlite3';
import { basename } from 'node:path';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { MergeChoices, MergedView, MergePlanView, MergeView } from '../../../src/contract/merge.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import { withPrivateCopy } from '../application/private-copy.ts';
import { requireOpen, unlockingWith, type EngineContext } from '../commands/handler.ts';
import { lastChange } from '../imports/importing.ts';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import { schemaVersion } from '../storage/migrations.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { planMerge, type MergePlan, type Side } from './plan.ts';
import { readRows, readTimes } from './rows.ts';
import { planView, sessionViews } from './view.ts';
import { mergedCounts, photosToBring, writeMerge } from './write.ts';

interface Read {
  readonly mergeId: string;
  readonly open: OpenEngagement;
  readonly path: string;
  readonly fileHash: string;
  readonly key: EnvelopeKey | null;
  readonly side: Side;
}

interface Planned {
  readonly planId: string;
  readonly plan: MergePlan;
  /** The change that came last when it was planned. */
  readonly after: number;
}

export class Merging {
  #abort: AbortController | null = null;
  #read: Read | null = null;
  #plan: Planned | null = null;
  #ours: { readonly after: number; readonly side: Side } | null = null;

  /** @throws RespiroError what opening the file would throw; `file-newer`; `import-too-large`; `read-only-engagement`. */
  async read(
    context: EngineContext,
    { path, password }: { readonly path: string; readonly password?: string | undefined },
  ): Promise<MergeView> {
    const open = requireOpen(context);
    open.requireWritable();
    this.close();
    const abort = new AbortController();
    this.#abort = abort;
    const found = await withPrivateCopy(
      context.copies,
      path,
      (db, { fileHash, key, schemaVersion: version }) => {
        if (version > schemaVersion) {
          // What this version does not know would be left behind without a word.
          throw new RespiroError('file-newer', 'merging', { path, found: version, known: schemaVersion });
        }
        return { side: readSide(db), fileHash, key, client: readEngagement(db).client };
      },
      {
        unlocking: unlockingWith(context, password),
        signal: abort.signal,
        onProgress: (_stage, done, total) => context.emit('import.progress', { done, total }),
      },
    );
    if (this.#abort !== abort || context.current !== open) throw new RespiroError('cancelled', 'another file is read');
    const { side, client } = found;
    const mergeId = context.newId();
    this.#read = { mergeId, open, path, fileHash: found.fileHash, key: found.key, side };
    const ours = this.#oursOf(open);
    return {
      mergeId,
      fileName: basename(path),
      client,
      sameEngagement: side.engagementId === ours.engagementId,
      otherClient: folded(client) !== folded(readEngagement(open.db).client),
      losesPassword: found.key !== null && open.key === null,
      sessions: sessionViews(side, ours),
      findings: side.rows.findings.length,
      actions: side.rows.actions.length,
    };
  }

  /** @throws RespiroError `not-found` when that file was let go. */
  plan(context: EngineContext, { mergeId, sessions, ...choices }: MergeChoices): MergePlanView {
    const open = requireOpen(context);
    const read = this.#read;
    if (read?.mergeId !== mergeId || read.open !== open)
      throw new RespiroError('not-found', 'no such file', { what: 'file' });
    const ours = this.#oursOf(open);
    const plan = planMerge(read.side, ours, { ...choices, sessions: new Set(sessions) });
    const planId = context.newId();
    this.#plan = { planId, plan, after: lastChange(open.db) };
    return planView(open.db, planId, plan);
  }

  /** @throws RespiroError `import-outdated` when the engagement or the file is another since, or the plan cannot be applied. */
  async take(context: EngineContext, planId: string): Promise<MergedView> {
    const open = requireOpen(context);
    open.requireWritable();
    const [read, planned] = [this.#read, this.#plan];
    if (read === null || planned?.planId !== planId || read.open !== open || planned.plan.problems.length > 0)
      throw outdated();
    const { plan } = planned;
    const write = (photos: Database.Database | null): void => {
      if (context.current !== open || lastChange(open.db) !== planned.after) throw outdated();
      const note = `${basename(read.path)} (${read.fileHash.slice(0, 12)})`;
      const { scope } = open.change('merge.apply', note, () => writeMerge(open.db, plan, photos));
      if (scope !== null) context.emit('engagement.changed', { scope: 'structure', exerciseId: null });
    };
    if (photosToBring(open.db, plan).length === 0) write(null);
    else {
      // Bytes are not kept in memory meanwhile; the file must be the one that was shown.
      await withPrivateCopy(
        context.copies,
        read.path,
        (db, { fileHash }) => {
          if (fileHash !== read.fileHash) throw outdated();
          write(db);
        },
        { unlocking: { password: null, held: read.key } },
      );
    }
    this.close();
    return mergedCounts(plan);
  }

  close(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#read = null;
    this.#plan = null;
    this.#ours = null;
  }

  /** Read again after a change only: the log may be long. */
  #oursOf({ db }: OpenEngagement): Side {
    const after = lastChange(db);
    if (this.#ours?.after !== after) this.#ours = { after, side: readSide(db) };
    return this.#ours.side;
  }
}

function readSide(db: Database.Database): Side {
  return db.transaction((): Side => {
    const { id, minimumGroup } = readEngagement(db);
    return { engagementId: id, minimumGroup, rows: readRows(db), times: readTimes(db) };
  })();
}

const folded = (client: string): string => client.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const outdated = (): RespiroError => new RespiroError('import-outdated', 'not the plan that was shown');
