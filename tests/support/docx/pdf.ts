import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Making its profile takes LibreOffice longer than a document does: one for all of this process, which wait for each other. */
const profile = mkdtempSync(join(tmpdir(), 'respiro-office-profile-'));
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));
let last: Promise<unknown> = Promise.resolve();

/** The text of every page as LibreOffice lays the document out. */
export function pagesInLibreOffice(bytes: Uint8Array): Promise<string[]> {
  const pages = last.then(() => convert(bytes));
  last = pages.catch(() => undefined);
  return pages;
}

async function convert(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), bytes);
    await run('libreoffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { maxBuffer: 64 << 20 });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
