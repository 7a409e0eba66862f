import type Database from 'better-sqlite3';
import type { GoBackPreview, HistoryKind } from '../../../src/contract/history-views.ts';
import { nextInLine } from '../storage/change-log.ts';
import type { RowChange } from '../storage/change-capture.ts';
import { countSaid, rowsAlong, wayTo } from '../storage/going-back.ts';
import { statement } from '../storage/statement.ts';
import { kindsOf } from './kinds.ts';

/** @throws RespiroError `not-found`. */
export function previewGoBack(db: Database.Database, id: number): GoBackPreview {
  return db.transaction(() => {
    const way = wayTo(db, id);
    const takenBack: Record<HistoryKind, number> = { answers: 0, people: 0, structure: 0, report: 0 };
    for (const change of way.back) {
      const row = statement<[number], { rows: string }>(db, 'SELECT row_changes AS rows FROM changes WHERE id = ?').get(
        change,
      );
      const [kind = 'structure'] = kindsOf(JSON.parse(row?.rows ?? '[]') as RowChange[]);
      takenBack[kind] += 1;
    }
    const said = countSaid(rowsAlong(db, way));
    return { takenBack, repeated: way.forth.length, said, seen: nextInLine(db, 'undo')?.id ?? 0 };
  })();
}
