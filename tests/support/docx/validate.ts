import { officeFaults } from '../ooxml-validator.ts';
import type { Written } from './write.ts';

/** Faults that Microsoft's own Open XML validator finds in the document and in every embedded workbook. */
export async function schemaFaults({ bytes, file }: Written): Promise<string[]> {
  const books = [...file.binary].filter(([path]) => path.endsWith('.xlsx'));
  const faults: string[] = [];
  for (const [name, data] of [['report.docx', bytes] as const, ...books]) {
    faults.push(...(await officeFaults(name, data)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
