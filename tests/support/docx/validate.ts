import { officeFaults } from '../ooxml-validator.ts';
import { openPackage } from './package.ts';
import type { Written } from './write.ts';

/** Workbooks found faultless in this process, without their values: those the lint looks at in each one. */
const faultless = new Set<string>();

/** Faults that Microsoft's own Open XML validator finds in the document and in every embedded workbook of another shape. */
export async function schemaFaults({ bytes, file }: Written): Promise<string[]> {
  const faults = await told('report.docx', bytes);
  for (const [name, data] of file.binary) {
    if (!name.endsWith('.xlsx')) continue;
    const shape = shapeOf(data);
    if (faultless.has(shape)) continue;
    const found = await told(name, data);
    if (found.length === 0) faultless.add(shape);
    faults.push(...found);
  }
  return faults;
}

async function told(name: string, bytes: Uint8Array): Promise<string[]> {
  return (await officeFaults(name, bytes)).map((fault) => `${name}: ${fault}`);
}

/** Every part of a workbook with its numbers and texts left out; cells, types, parts and their relations stay. */
export function shapeOf(workbook: Uint8Array): string {
  const { xml, binary } = openPackage(workbook);
  const parts = [...xml].map(([path, text]) => {
    const bare = text.replace(/>[^<]+</g, (value) => (Number.isFinite(Number(value.slice(1, -1))) ? '>0<' : '>x<'));
    return `${path}\n${path.endsWith('sharedStrings.xml') ? bare.replace(/ (?:uniqueCount|count)="\d+"/g, '').replace(/(<si><t[^>]*>x<\/t><\/si>)+/g, '$1') : bare}`;
  });
  return [...parts, ...binary.keys()].join('\n');
}
