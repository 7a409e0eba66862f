/** LibreOffice without a window. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Making its profile takes LibreOffice longer than a document does: one for all of this process, which wait for each other. */
const profile = mkdtempSync(join(tmpdir(), 'respiro-office-profile-'));
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
let last: Promise<unknown> = Promise.resolve();

/**
 * Converts a file to another format, into `folder`.
 *
 * @param filter as `--convert-to` takes it, such as `pdf`
 * @param options what else LibreOffice is told, such as how to read the file
 */
export function convertInLibreOffice(
  path: string,
  folder: string,
  filter: string,
  options: readonly string[] = [],
): Promise<void> {
  const how = [`-env:UserInstallation=file://${profile}`, '--headless', ...options];
  const converted = last.then(async () => {
    await run('libreoffice', [...how, '--convert-to', filter, '--outdir', folder, path]);
  });
  last = converted.catch(() => undefined);
  return converted;
}
