import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { SetupError, say, seconds } from './say.mjs';

/**
 * What a bare Debian or Ubuntu lacks. Each entry names alternatives, newest first: Ubuntu 24.04 and Debian 13 renamed
 * some libraries with a t64 suffix.
 */
const groups = {
  run: [
    ['libnss3'],
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libgbm1'],
    ['libasound2t64', 'libasound2'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libcups2t64', 'libcups2'],
  ],
  headless: [['xvfb'], ['xauth'], ['fonts-noto-color-emoji'], ['fonts-liberation']],
  // Several displays that can be plugged in and out, which Xvfb cannot.
  displays: [['xserver-xorg-core'], ['xserver-xorg-video-dummy'], ['x11-xserver-utils']],
  report: [
    ['libreoffice-writer-nogui', 'libreoffice-writer'],
    ['poppler-utils'],
    ['libreoffice-calc-nogui', 'libreoffice-calc'],
    ['python3-docx'],
    ['python3-openpyxl'],
    ['python3-icalendar'],
    ['fonts-liberation'],
    // The same widths as Calibri and Cambria, which the reports are set in.
    ['fonts-crosextra-carlito'],
    ['fonts-crosextra-caladea'],
  ],
};

/** @typedef {keyof typeof groups} LibraryGroup */

/**
 * Installs the missing packages of these groups; does nothing on systems without apt.
 * @param {readonly LibraryGroup[]} names
 */
export async function provideSystemLibraries(names) {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get')) return;
  const wanted = names.flatMap((name) => groups[name]);
  const missing = await missingOf(wanted);
  if (missing.length === 0) return;

  const began = Date.now();
  const prefix = await rootPrefix();
  if (!prefix) {
    const list = (await Promise.all(missing.map(installable))).join(' ');
    throw new SetupError(
      `System packages are missing. Run this once, then the command again:\n  sudo apt-get install -y ${list}`,
    );
  }
  say(`installing ${missing.length} system packages (once): ${missing.map(([first]) => first).join(' ')}`);
  const updated = await apt(prefix, ['update']);
  const packages = await Promise.all(missing.map(installable));
  const installed = await apt(prefix, ['install', '-y', '--no-install-recommends', ...packages]);
  const still = await missingOf(wanted);
  if (still.length > 0) {
    const said = [installed, updated].filter((result) => result.code !== 0).map((result) => lastLines(result.output));
    const list = still.map((alternatives) => alternatives.join(' or ')).join(', ');
    throw new SetupError(`These system packages could not be installed: ${list}\n${said.join('\n')}`);
  }
  say(`system packages installed in ${seconds(Date.now() - began)}`);
}

/**
 * @param {readonly string[][]} wanted
 * @returns {Promise<string[][]>}
 */
async function missingOf(wanted) {
  const { output } = await run(
    'dpkg-query',
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...new Set(wanted.flat())],
    { quiet: true },
  );
  const present = new Set();
  for (const line of output.split('\n')) {
    const [name, status] = line.split(' ');
    if (status === 'installed') present.add(name);
  }
  const seen = new Set();
  return wanted.filter((alternatives) => {
    const key = alternatives.join();
    if (seen.has(key) || alternatives.some((name) => present.has(name))) return false;
    return seen.add(key);
  });
}

/**
 * The first alternative that this release of the system really has, not merely as a virtual name.
 * @param {readonly string[]} alternatives
 */
async function installable(alternatives) {
  for (const name of alternatives) {
    const { code, output } = await run('apt-cache', ['policy', name], { quiet: true, env: { LC_ALL: 'C' } });
    if (code === 0 && /Candidate: (?!\(none\))\S/.test(output)) return name;
  }
  return alternatives.at(-1) ?? '';
}

/** How to become root without a question: as root nothing, else sudo if it asks no password. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} args
 */
async function apt(prefix, args) {
  // The lock may be held for a while on a machine that has just started and updates itself.
  const full = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ];
  const [command = 'env', ...rest] = full;
  let result = await run(command, rest, { quiet: true, limit: 20 * 60_000 });
  if (result.code !== 0) result = await run(command, rest, { quiet: true, limit: 20 * 60_000 });
  return result;
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-4).join('\n');
}
