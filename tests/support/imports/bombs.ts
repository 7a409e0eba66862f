/** Workbooks made to do harm: archives that claim, repeat or grow far more than they are. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** What the archive says instead of the truth. */
  readonly claimed?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Points at the bytes of this part. */
  readonly sameAs?: string;
}

const packed = new Map<Buffer, Buffer>();

function deflated(data: Buffer): Buffer {
  const known = packed.get(data) ?? deflateRawSync(data, { level: 9 });
  packed.set(data, known);
  return known;
}

/** A ZIP archive as its parts say, true or false. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<string, number>();
  let at = 0;
  for (const { name, data, claimed, crc, method = 8, flags = 0, sameAs } of parts) {
    const body = method === 8 ? deflated(data) : data;
    const bytes = Buffer.from(name);
    const offset = sameAs === undefined ? at : (places.get(sameAs) ?? 0);
    places.set(name, offset);
    const sum = crc ?? crc32(data);
    const size = claimed ?? data.length;
    const fields = (header: Buffer, from: number): void => {
      header.writeUInt16LE(flags, from);
      header.writeUInt16LE(method, from + 2);
      header.writeUInt32LE(sum, from + 8);
      header.writeUInt32LE(body.length, from + 12);
      header.writeUInt32LE(size, from + 16);
      header.writeUInt16LE(bytes.length, from + 20);
    };
    if (sameAs === undefined) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50);
      fields(local, 6);
      bodies.push(local, bytes, body);
      at += 30 + bytes.length + body.length;
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    fields(central, 8);
    central.writeUInt32LE(offset, 42);
    directory.push(central, bytes);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Math.min(0xffff, parts.length), 8);
  end.writeUInt16LE(Math.min(0xffff, parts.length), 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, central, end]);
}

const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** The parts of a workbook whose one sheet and whose texts are given. */
export function workbookParts(sheet: Buffer, strings?: Buffer, names: readonly string[] = ['Form1']): Part[] {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId1"/>`).join('');
  return [
    { name: '[Content_Types].xml', data: xml('<Types/>') },
    {
      name: '_rels/.rels',
      data: xml(`<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    },
    { name: 'xl/workbook.xml', data: xml(`<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: xml(`<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`),
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: strings }]),
  ];
}

const mega = 1024 * 1024;
const sheetOf = (rows: string): Buffer => xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const one = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
const longRows = (n: number, row: string): Buffer => sheetOf(row.repeat(n));
const withText = (text: string): Buffer => sheetOf(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const entities = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`;

/** Letters that hardly pack, the same for the same seed. */
function noise(bytes: number, die: (limit: number) => number): string {
  return Array.from({ length: bytes }, () => 'abcdefghijklmnopqrstuvwxyz'[die(26)] ?? 'a').join('');
}

/** Twenty bombs by name; each is made when it is asked for. */
export function bombs(die: (limit: number) => number): [string, () => Buffer][] {
  const zeros = (): Buffer => Buffer.alloc(90 * mega, 0x20);
  const good = workbookParts(one, xml('<sst><si><t>a</t></si></sst>'));
  const swap = (name: string, change: Partial<Part>): Part[] =>
    good.map((part) => (part.name === name ? { ...part, ...change } : part));
  const sheet = 'xl/worksheets/sheet1.xml';
  return [
    ['a sheet of blanks, 1:1000', () => archiveOf(workbookParts(zeros()))],
    ['texts of blanks, 1:1000', () => archiveOf(workbookParts(one, zeros()))],
    ['a million rows', () => archiveOf(workbookParts(longRows(1_000_000, `<row><c><v>${die(9)}</v></c></row>`)))],
    ['millions of empty cells', () => archiveOf(workbookParts(longRows(2_400_000, '<c><v/></c>')))],
    ['millions of unknown elements', () => archiveOf(workbookParts(longRows(8_000_000, '<x/>')))],
    ['one huge text', () => archiveOf(workbookParts(withText(noise(2 * mega, die))))],
    [
      'two million shared texts',
      () => archiveOf(workbookParts(one, xml(`<sst>${'<si><t>ab</t></si>'.repeat(2_000_000)}</sst>`))),
    ],
    [
      'a huge shared text',
      () => archiveOf(workbookParts(one, xml(`<sst><si><t>${noise(3 * mega, die).repeat(17)}</t></si></sst>`))),
    ],
    ['elements in elements', () => archiveOf(workbookParts(xml('<a>'.repeat(3_000_000))))],
    [
      'ten thousand parts',
      () =>
        archiveOf([
          ...good,
          ...Array.from({ length: 10_000 }, (_, at) => ({ name: `p${at}`, data: Buffer.from('x') })),
        ]),
    ],
    [
      'many sheets',
      () =>
        archiveOf(
          workbookParts(
            one,
            undefined,
            Array.from({ length: 5_000 }, (_, at) => `S${at}`),
          ),
        ),
    ],
    [
      'parts that share their bytes',
      () =>
        archiveOf([...good, ...Array.from({ length: 900 }, (_, at) => ({ name: `s${at}`, data: one, sameAs: sheet }))]),
    ],
    [
      'smaller than it is',
      () => archiveOf(swap(sheet, { data: longRows(900_000, '<row><c><v>1</v></c></row>'), claimed: 500 })),
    ],
    ['larger than it is', () => archiveOf(swap(sheet, { claimed: 4_000_000_000 }))],
    ['another checksum', () => archiveOf(swap(sheet, { crc: 0x1234 }))],
    [
      'entities of entities in the sheet',
      () =>
        archiveOf(
          workbookParts(
            xml(
              `${entities}<worksheet><sheetData><row><c t="inlineStr"><is><t>&l10;</t></is></c></row></sheetData></worksheet>`,
            ),
          ),
        ),
    ],
    [
      'entities of entities in the texts',
      () => archiveOf(workbookParts(one, xml(`${entities}<sst><si><t>&l10;</t></si></sst>`))),
    ],
    [
      'an archive in an archive in an archive',
      () => {
        let inner: Buffer = archiveOf([{ name: 'x', data: Buffer.alloc(20 * mega) }]);
        for (let n = 0; n < 5; n += 1)
          inner = archiveOf(Array.from({ length: 16 }, (_, at) => ({ name: `n${at}.zip`, data: inner })));
        return inner;
      },
    ],
    [
      'itself as its sheet',
      () => {
        const whole = archiveOf(good);
        return archiveOf(swap(sheet, { data: whole, method: 0 }));
      },
    ],
    [
      'two parts of one name',
      () => archiveOf([...good, { name: sheet.toUpperCase(), data: longRows(500_000, '<row/>') }]),
    ],
  ];
}
