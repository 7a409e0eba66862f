/** Tables as one workbook (ECMA-376): a worksheet each, its table named, texts typed as texts. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { OutputTable } from '../table.ts';
import { sheetXml, tableXml } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { xmlText } from './xml.ts';

export interface WorkbookProperties {
  readonly title: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly language: 'es-MX' | 'en-US';
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `onSheet` is called before each worksheet, with how many are done. */
export function workbookBytes(
  tables: readonly OutputTable[],
  properties: WorkbookProperties,
  onSheet: (done: number) => void = () => {},
): Uint8Array {
  const names = sheetNames(tables);
  const filtered = tables.map(({ look }) => look === 'table');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(filtered),
    '_rels/.rels': relationships([
      [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
      [`${openPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(properties),
    'xl/workbook.xml': workbookXml(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...tables.map((_, at): Relation => [`${office}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      [`${office}/relationships/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  };
  for (const [at, table] of tables.entries()) {
    onSheet(at);
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(table, at === 0);
    if (filtered[at] !== true) continue;
    parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships([
      [`${office}/relationships/table`, `../tables/table${at + 1}.xml`],
    ]);
    parts[`xl/tables/table${at + 1}.xml`] = tableXml(table, at + 1);
  }
  onSheet(tables.length);
  const zipped: Zippable = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(zipped, { level: 6, mtime: new Date(properties.createdAt) });
}

/** Names that a sheet may have: at most 31 letters, none that a formula would misread, each once. */
export function sheetNames(tables: readonly Pick<OutputTable, 'title'>[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ title }) => {
    const plain = title
      .toWellFormed()
      .replaceAll(/[[\]:*?/\\\u0000-\u001F]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[\s']+|[\s']+$/g, '');
    const base = plain === '' ? 'Hoja' : plain;
    for (let times = 1; ; times += 1) {
      const ending = times === 1 ? '' : ` (${times})`;
      const name = `${base
        .slice(0, 31 - ending.length)
        .toWellFormed()
        .trim()}${ending}`;
      if (taken.has(name.toLowerCase()) || name.toLowerCase() === 'history') continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

type Relation = readonly [type: string, target: string];

function relationships(relations: readonly Relation[]): string {
  const list = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${openPackage}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(filtered: readonly boolean[]): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return `${declaration}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`)}${override('/xl/styles.xml', `${spreadsheet}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${filtered
    .map(
      (isTable, at) =>
        override(`/xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`) +
        (isTable ? override(`/xl/tables/table${at + 1}.xml`, `${spreadsheet}.table+xml`) : ''),
    )
    .join('')}</Types>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000"/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

function coreXml({ title, author, createdAt, language }: WorkbookProperties): string {
  const at = `${createdAt.slice(0, 19)}Z`;
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${openPackage}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${time('created')}${time('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`;
}
