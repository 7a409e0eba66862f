import { looksLikeFormula } from './formula.ts';
import type { OutputCell, OutputTable } from './table.ts';

/** One table as CSV (RFC 4180), in UTF-8 with a byte order mark, so that Excel shows accents. */
export function csvText({ columns, rows, look }: OutputTable): string {
  const header = columns.map(({ title }) => title);
  const lines = look === 'cover' ? [header.slice(0, 1), ...rows] : [header, ...rows];
  return `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

/** Quoted where it must be. A text that would become a formula gets an apostrophe; numbers stay numbers. */
function field(cell: OutputCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const raw = (typeof cell === 'object' ? cell.day : cell).toWellFormed().replaceAll('\u0000', '');
  // One that begins with an apostrophe before such a sign gets another, so that reading takes off ours alone.
  const text = looksLikeFormula(raw.replace(/^'+/u, '')) && raw !== '' ? `'${raw}` : raw;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
