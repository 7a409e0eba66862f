import { type OfficePackage, part, textOf } from './package.ts';

export interface ReadTable {
  readonly caption: string;
  /** Text of every cell, header row first. */
  readonly rows: readonly (readonly string[])[];
  readonly repeatsHeader: boolean;
}

/** Tables of the document as they can be read in Word, by the title in their properties. */
export function readTables(file: OfficePackage): ReadTable[] {
  return [...part(file, 'word/document.xml').matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)].map(([, table = '']) => ({
    caption: /<w:tblCaption w:val="([^"]*)"/.exec(table)?.[1] ?? '',
    rows: [...table.matchAll(/<w:tr(?: [^>]*)?>([\s\S]*?)<\/w:tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell = '']) => textOf(cell)),
    ),
    repeatsHeader: /<w:tblHeader(?:\/| w:val="true")/.test(table),
  }));
}

export function tableCalled(file: OfficePackage, caption: string): ReadTable {
  const found = readTables(file).find((table) => table.caption === caption);
  if (!found) throw new Error(`no table "${caption}"`);
  return found;
}
