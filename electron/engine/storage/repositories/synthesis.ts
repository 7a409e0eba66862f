import type Database from 'better-sqlite3';
import type { ActionView, FindingView } from '../../../../src/contract/views.ts';
import type { ProposedFinding } from '../../../../src/domain/findings/finding.ts';

type FindingRow = Omit<FindingView, 'proposed'> & { proposed: string | null };

const findingColumns = `id, wave_id AS waveId, proposed, title, so_what AS soWhat, severity, evidence,
  agreement, status, position`;

/** Findings in the consultant's order, wave by wave. */
export function readFindings(db: Database.Database): FindingView[] {
  return db
    .prepare<[], FindingRow>(`SELECT ${findingColumns} FROM findings ORDER BY wave_id, position`)
    .all()
    .map((row) => ({
      ...row,
      proposed: row.proposed === null ? null : (JSON.parse(row.proposed) as ProposedFinding),
    }));
}

export function insertFinding(db: Database.Database, finding: FindingView): void {
  db.prepare(
    `INSERT INTO findings (id, wave_id, position, rule_key, proposed, title, so_what, severity, evidence, agreement, status)
     VALUES (@id, @waveId, @position, @ruleKey, @proposed, @title, @soWhat, @severity, @evidence, @agreement, @status)`,
  ).run({
    ...finding,
    ruleKey: finding.proposed?.key ?? null,
    proposed: finding.proposed === null ? null : JSON.stringify(finding.proposed),
  });
}

/** Keys of the rules that already have a finding in the wave, dismissed ones included. */
export function readRuleKeys(db: Database.Database, waveId: string): Set<string> {
  const rows = db
    .prepare<[string], { rule_key: string }>('SELECT rule_key FROM findings WHERE wave_id = ? AND rule_key IS NOT NULL')
    .all(waveId);
  return new Set(rows.map((row) => row.rule_key));
}

/** The action plan: by horizon, then in the consultant's order. */
export function readActions(db: Database.Database): ActionView[] {
  return db
    .prepare<[], ActionView>(
      `SELECT id, finding_id AS findingId, what, owner, horizon, effort, kpi, baseline,
         review_on AS reviewOn, position FROM actions ORDER BY position`,
    )
    .all();
}

/**
 * Gives the rows of `ids` the positions 0, 1, 2 … in that order; rows that keep theirs are not written.
 */
export function writeOrder(db: Database.Database, table: 'findings' | 'actions', ids: readonly string[]): void {
  const update = db.prepare(`UPDATE ${table} SET position = ? WHERE id = ? AND position <> ?`);
  ids.forEach((id, position) => update.run(position, id, position));
}
