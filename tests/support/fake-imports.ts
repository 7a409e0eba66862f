/** Tables brought in behind the fake bridge: read from lines of cells, planned by the engine's own planner. */
import { RespiroError } from '../../src/contract/errors.ts';
import type { ImportTarget } from '../../src/contract/imports.ts';
import { planImport, type ImportPlan, type ImportRoom } from '../../src/domain/imports/plan.ts';
import { proposeRoster } from '../../src/domain/imports/roster.ts';
import type { ImportTable } from '../../src/domain/imports/table.ts';
import { looksLikeHeader, proposeUses } from '../../src/domain/imports/uses.ts';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import type { FakeCommands } from './fake-bridge.ts';
import { sampleWorkspace } from './sample-workspace.ts';

export interface FakeImports {
  readonly commands: FakeCommands;
  /** What was taken in, at most once a plan. */
  readonly applied: ImportPlan[];
}

/** @param file what stands in any file, with tabs between its cells; @param definition of the exercise that takes answers. */
export function fakeImports(file: string, definition: InstrumentDefinition | null = null): FakeImports {
  const applied: ImportPlan[] = [];
  let table: ImportTable = { titles: [], rows: [] };
  let plan: ImportPlan | null = null;
  const roomOf = (target: ImportTarget): ImportRoom => ({
    groups: sampleWorkspace.groups,
    participants: sampleWorkspace.participants,
    exercise:
      target.kind === 'people' || definition === null
        ? null
        : { definition, anonymity: 'identified', given: new Map(), present: new Map() },
  });
  let room: ImportRoom = roomOf({ kind: 'people', sessionId: 's1' });
  const commands: FakeCommands = {
    'imports.read': ({ path, text = file, target, header: told }) => {
      room = roomOf(target);
      const about = target.kind === 'people' ? null : definition;
      const rows = text
        .split('\n')
        .map((line, at) => ({ line: at + 1, cells: line.split('\t') }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      const header = told ?? looksLikeHeader(rows[0]?.cells ?? [], rows[1]?.cells ?? [], about);
      const columns = Math.max(...rows.map(({ cells }) => cells.length));
      const titles = Array.from({ length: columns }, (_, at) => (header ? (rows[0]?.cells[at] ?? '') : ''));
      table = { titles, rows: header ? rows.slice(1) : rows };
      return {
        ...{ tableId: 't1', fileName: path === undefined ? '' : 'lista.csv', sheets: [], sheet: 0, header },
        ...{ encoding: path === undefined ? null : 'utf-8', separator: '\t', columns: titles },
        uses: about === null ? proposeRoster(titles, table.rows) : proposeUses(titles, about),
        rows: table.rows.slice(0, 8),
        total: table.rows.length,
      };
    },
    'imports.plan': ({ tableId: _, ...choices }) => {
      plan = planImport(table, room, choices as Parameters<typeof planImport>[2]);
      return { ...plan, planId: 'p1', problemCount: plan.problems.length, again: false };
    },
    'imports.apply': () => {
      if (plan === null || plan.problems.length > 0) throw new RespiroError('import-outdated', 'not sound');
      applied.push(plan);
      return { people: plan.counts.added + plan.counts.changed, answers: plan.counts.answers };
    },
    'imports.cancel': () => null,
  };
  return { commands, applied };
}
