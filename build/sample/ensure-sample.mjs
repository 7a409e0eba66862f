import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectNode, root, run } from '../setup/run.mjs';
import { SetupError, say, seconds } from '../setup/say.mjs';

/** The file that the application opens as its sample; built, never committed. */
export const sampleFile = join(root, 'resources', 'sample', 'sample.respiro');
const stamp = join(root, 'resources', 'sample', 'sample.stamp');

// Whatever can change what is in the file: its texts, and the code that scores and stores.
const inputs = [
  'resources/sample',
  'resources/instruments',
  'src/contract',
  'src/domain',
  'electron/engine',
  'build/sample',
];
// The engine loads the report, but the report writes nothing into the file.
const irrelevant = ['electron/engine/report/'];

/** Builds the sample engagement unless it is there and nothing it is made from has changed since. */
export async function ensureSample() {
  const found = hashOfInputs();
  if (existsSync(sampleFile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === found) return;
  const began = Date.now();
  const script = join(import.meta.dirname, 'main.mjs');
  // On the project's own Node, because better-sqlite3's prebuilt binary does not run on older ones.
  const { code, output } = await run(projectNode(), [script, sampleFile], { quiet: true, limit: 5 * 60_000 });
  if (code !== 0) throw new SetupError(`the sample engagement could not be built:\n${output.trim()}`);
  writeFileSync(stamp, found);
  say(`sample engagement built in ${seconds(Date.now() - began)}`);
}

function hashOfInputs() {
  // Its instants are of this time zone, which a computer may change.
  const hash = createHash('sha256').update(Intl.DateTimeFormat().resolvedOptions().timeZone);
  for (const name of inputs.flatMap((input) => filesIn(join(root, input))).sort()) {
    // Length-prefixed, so that no two sets of files are alike.
    const content = readFileSync(join(root, name));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]} paths of the sources inside, from the root, with slashes
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(ts|mjs|json)$/.test(path) && statSync(path).isFile())
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((name) => !irrelevant.some((start) => name.startsWith(start)));
}
