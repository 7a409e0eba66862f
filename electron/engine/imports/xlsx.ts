/** The texts of one sheet of a workbook, as they are seen there; formulas by the values they had when it was saved. */
import { readFile, stat } from 'node:fs/promises';
import { Archive, archiveLimits, refuse } from './archive.ts';
import { dateFormats, serialText } from './dates.ts';
import { Rows } from './rows.ts';
import { parseXml } from './xml.ts';

export interface ReadXlsx {
  readonly rows: Rows;
  readonly sheets: readonly string[];
  readonly sheet: number;
}

const mostStrings = 500_000;
const mostCharacters = 24 * 1024 * 1024;
/** Excel takes 32,767 in one cell. */
const mostCellCharacters = 100_000;
const mostSheets = 200;

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
}

/** @throws RespiroError `import-refused`, `import-too-large`. */
export async function readXlsx(
  path: string,
  {
    sheet,
    onProgress,
  }: { readonly sheet?: number | undefined; readonly onProgress: (done: number, total: number) => void },
): Promise<ReadXlsx> {
  if ((await stat(path)).size > archiveLimits.fileBytes) refuse('too-large');
  const archive = new Archive(await readFile(path));
  const workbook = workbookPath(archive);
  const { sheets, dates1904 } = readSheets(archive, workbook);
  const targets = relationsOf(archive, workbook);
  const wanted = sheet ?? bestSheet(sheets);
  const chosen = sheets[wanted];
  const target = chosen === undefined ? undefined : targets.get(chosen.relation);
  if (target === undefined) refuse('not-a-workbook');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const strings = archive.has(`${folder}sharedStrings.xml`)
    ? readStrings(archive.read(`${folder}sharedStrings.xml`))
    : [];
  const dates = archive.has(`${folder}styles.xml`)
    ? dateFormats(archive.read(`${folder}styles.xml`))
    : new Set<number>();
  const rows = readSheet(archive.read(target), { strings, dates, dates1904, onProgress });
  return { rows, sheets: sheets.map(({ name }) => name), sheet: wanted };
}

/** Our own export begins with a page to read; its answers are what is wanted. */
function bestSheet(sheets: readonly SheetEntry[]): number {
  const at = sheets.findIndex(({ name }) => ['respuestas', 'answers'].includes(name.toLowerCase()));
  return Math.max(0, at);
}

function relationsOf(archive: Archive, part: string): Map<string, string> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, slash), part.slice(slash)];
  const found = new Map<string, string>();
  parseXml(archive.read(`${folder}_rels/${name}.rels`), {
    open: (tag, { Id = '', Target = '', TargetMode }) => {
      if (tag === 'Relationship' && TargetMode !== 'External') found.set(Id, resolve(folder, Target));
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

function workbookPath(archive: Archive): string {
  let path = '';
  parseXml(archive.read('_rels/.rels'), {
    open: (tag, { Type = '', Target = '' }) => {
      if (tag === 'Relationship' && Type.endsWith('/officeDocument')) path = resolve('', Target);
    },
    close: () => {},
    text: () => {},
  });
  return archive.has(path) ? path : refuse('not-a-workbook');
}

function readSheets(archive: Archive, workbook: string): { sheets: SheetEntry[]; dates1904: boolean } {
  const sheets: SheetEntry[] = [];
  let dates1904 = false;
  parseXml(archive.read(workbook), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') dates1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const relation = Object.entries(attributes).find(([name]) => /(^|:)id$/u.test(name))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', relation });
      if (sheets.length > mostSheets) refuse('bomb');
    },
    close: () => {},
    text: () => {},
  });
  return sheets.length === 0 ? refuse('not-a-workbook') : { sheets, dates1904 };
}

function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  let characters = 0;
  parseXml(bytes, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic += 1;
      else inText = tag === 't' && phonetic === 0;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(unescaped(text));
      else if (tag === 'rPh') phonetic -= 1;
      inText = false;
      if (strings.length > mostStrings) refuse('bomb');
    },
    text: (piece) => {
      if (!inText) return;
      characters += piece.length;
      text += piece;
      if (characters > mostCharacters || text.length > mostCellCharacters) refuse('bomb');
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly dates1904: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

function readSheet(bytes: Uint8Array, context: SheetContext): Rows {
  const rows = new Rows();
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let cell = { type: '', style: 0 };
  let value = '';
  let taking = false;
  let isInline = false;
  let phonetic = 0;
  parseXml(bytes, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
        column = -1;
      } else if (tag === 'c') {
        column = columnOf(attributes['r'], column + 1);
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
        value = '';
      } else if (tag === 'is') isInline = true;
      else if (tag === 'rPh') phonetic += 1;
      taking = tag === 'v' || (tag === 't' && isInline && phonetic === 0);
    },
    close: (tag) => {
      taking = false;
      if (tag === 'is') isInline = false;
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'c' && value !== '') {
        while (cells.length < column) cells.push('');
        cells[column] = textOf(value, cell, context);
      } else if (tag === 'row') rows.add(line, cells);
    },
    text: (piece) => {
      if (!taking) return;
      value += piece;
      if (value.length > mostCellCharacters) refuse('bomb');
    },
    progress: (share) => context.onProgress(Math.round(share * bytes.length), bytes.length),
  });
  return rows;
}

const furthestColumn = 16_384;

function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return next;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < furthestColumn ? column : refuse('damaged');
}

function textOf(raw: string, { type, style }: { type: string; style: number }, context: SheetContext): string {
  if (type === 's') return context.strings[Number(raw)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(raw);
  if (type === 'b') return raw === '1' ? '1' : '0';
  if (type === 'e') return raw;
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (type === 'n' && context.dates.has(style)) return serialText(number, context.dates1904);
  // Binary fractions print their tails: 0.1 + 0.2.
  return String(Number(number.toPrecision(15)));
}
