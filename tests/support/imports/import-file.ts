/** A file brought in as the window does it: read, planned, taken in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookBytes } from '../../../electron/engine/outputs/xlsx/workbook.ts';
import type { ImportPlanView, ImportTarget, ImportView } from '../../../src/contract/imports.ts';
import type { Input } from '../../../src/contract/commands/all.ts';
import type { TestEngine } from '../engine/engine-at.ts';

type Choices = Partial<Omit<Input<'imports.plan'>, 'tableId'>>;

export async function readAndPlan(
  t: Pick<TestEngine, 'do'>,
  path: string,
  target: ImportTarget,
  choices: Choices = {},
): Promise<{ view: ImportView; plan: ImportPlanView }> {
  const view = await t.do('imports.read', { path, target });
  return { view, plan: await planAgain(t, view, choices) };
}

export function planAgain(t: Pick<TestEngine, 'do'>, view: ImportView, choices: Choices = {}): Promise<ImportPlanView> {
  return t.do('imports.plan', {
    tableId: view.tableId,
    uses: [...view.uses],
    groups: {},
    fallbackGroupId: null,
    channel: 'paper',
    corrections: [],
    omitted: [],
    ...choices,
  });
}

/** A workbook with one sheet; its first row names the columns. */
export function writeSheet(
  folder: string,
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const path = join(folder, name);
  const [titles = [], ...rest] = rows;
  const columns = titles.map((title) => ({ title: String(title), width: 12 }));
  const table = { id: 'table_1', title: 'Form1', look: 'table', columns, rows: rest } as const;
  const properties = { title: '', author: '', createdAt: '2026-03-14T00:00:00.000Z', language: 'es-MX' } as const;
  writeFileSync(
    path,
    workbookBytes([table], properties, () => {}),
  );
  return path;
}
