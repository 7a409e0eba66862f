/** The numbers of the exported report, read back and held against what the engine scored. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import { formatMean } from '../../../src/domain/words/format.ts';
import { value } from '../bridge-in-page.ts';
import { openPackage } from '../docx/package.ts';
import { readTables } from '../docx/tables.ts';
import { exerciseOf } from './asked.ts';
import { definitionOf, instruments } from './room.ts';

/** Every table row of a report, as the texts of its cells. @param path of a .docx */
export async function reportRows(path: string): Promise<readonly (readonly string[])[]> {
  const file = openPackage(new Uint8Array(await readFile(path)));
  return readTables(file).flatMap((table) => table.rows);
}

/** Looks every rating up in the rows: question, n, mean and counts in one row. Answers how many there were. */
export async function compareRated(window: Page, rows: readonly (readonly string[])[]): Promise<number> {
  let compared = 0;
  for (const id of instruments) {
    const definition = definitionOf(id);
    const { id: exerciseId } = await exerciseOf(window, id);
    const { items } = await value(window, 'results.read', { exerciseId });
    for (const { itemId, lensId, summary } of items) {
      if (summary?.mean == null) throw new Error(`${id} ${lensId} ${itemId} has no mean`);
      const short = definition.items.find((item) => item.id === itemId)?.short.es ?? '';
      const { first = 1 } = scaleOfLens(definition, lensId);
      const mean = formatMean(summary.mean - 1 + first, 'es', 2);
      const said = [short, String(summary.n), mean, summary.counts.join(' · ')];
      // The question in full stands below its short name.
      const told = (row: readonly string[]): readonly string[] => row.map((cell) => cell.split('\n')[0] ?? '');
      const printed = rows.some((row) => said.every((text) => told(row).includes(text)));
      expect(printed, `${id} ${lensId}: ${said.join(' | ')}`).toBe(true);
      compared += 1;
    }
  }
  return compared;
}
