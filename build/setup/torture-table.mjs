/**
 * @typedef {object} Told what one test counted
 * @property {string} what
 * @property {string} test full name of the test that told it
 * @property {Record<string, number | string>} figures the first of them is how often it was tried
 * @property {number} seed
 * @typedef {{ fullName: string, status: string }} Ended a test as Vitest's JSON reporter gives it
 */

/**
 * A table of all that a run counted, a line each: name, count, result, seed, and the other figures. A test that failed
 * before it counted anything has a line too; one that was left out has none.
 * @param {readonly Told[]} told
 * @param {readonly Ended[]} ended
 * @returns {string}
 */
export function tortureTable(told, ended) {
  const results = new Map(ended.map(({ fullName, status }) => [fullName, status]));
  const rows = told.map(({ what, test, figures, seed }) => {
    const [[, count] = ['', ''], ...others] = Object.entries(figures);
    const rest = others.map(([name, figure]) => `${name} ${figure}`).join(' · ');
    return [what, String(count), results.get(nameOf(test)) ?? 'not ended', String(seed), rest];
  });
  const counted = new Set(told.map(({ test }) => nameOf(test)));
  for (const { fullName, status } of ended) {
    if (status === 'failed' && !counted.has(fullName)) rows.push([fullName, '', status, '', '']);
  }
  const all = [['name', 'count', 'result', 'seed', 'figures'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Vitest's own name of a running test sets the groups apart, its reporter's does not. @param {string} test */
function nameOf(test) {
  return test.replaceAll(' > ', ' ');
}
