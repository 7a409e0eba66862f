import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertInLibreOffice } from '../libre-office.ts';

const run = promisify(execFile);

/** The text of every page as LibreOffice lays the document out. */
export async function pagesInLibreOffice(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), bytes);
    await convertInLibreOffice(join(folder, 'report.docx'), folder, 'pdf');
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { maxBuffer: 64 << 20 });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
