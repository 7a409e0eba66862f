/** The workbook behind each chart: it opens, and every cell holds a number or a text that is there. */
import { type OfficePackage, openPackage } from './package.ts';

export function workbooks(file: OfficePackage): string[] {
  return [...file.binary].flatMap(([path, bytes]) => {
    if (!path.endsWith('.xlsx')) return [];
    try {
      const book = openPackage(bytes);
      return book.xml.has('xl/workbook.xml') ? cells(path, book) : [`${path} is no workbook`];
    } catch {
      return [`${path} does not open`];
    }
  });
}

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function cells(path: string, { xml }: OfficePackage): string[] {
  const texts = (xml.get('xl/sharedStrings.xml') ?? '').match(/<si>/g)?.length ?? 0;
  const bad = [...xml].flatMap(([name, sheet]) =>
    /^xl\/worksheets\//.test(name)
      ? [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)].flatMap(
          ([, at = '', type = '', value = '']) =>
            isValue(type, value, texts) ? [] : [`${path} holds ${JSON.stringify(value)} in ${at}`],
        )
      : [],
  );
  const unprintable = [...xml.values()].some((one) => forbidden.test(one) || !one.isWellFormed());
  return [...bad, ...(unprintable ? [`${path} holds a forbidden character`] : [])];
}

function isValue(type: string, value: string, texts: number): boolean {
  if (type.includes('t="s"')) return /^\d+$/.test(value) && Number(value) < texts;
  if (type.includes('t="str"')) return true;
  return value !== '' && Number.isFinite(Number(value));
}
