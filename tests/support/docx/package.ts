import { strFromU8, unzipSync } from 'fflate';

/** A DOCX or XLSX taken apart: XML parts as text, everything else as bytes. */
export interface OfficePackage {
  readonly xml: ReadonlyMap<string, string>;
  readonly binary: ReadonlyMap<string, Uint8Array>;
}

export function openPackage(bytes: Uint8Array): OfficePackage {
  const xml = new Map<string, string>();
  const binary = new Map<string, Uint8Array>();
  for (const [path, data] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels)$/.test(path)) xml.set(path, strFromU8(data));
    else binary.set(path, data);
  }
  return { xml, binary };
}

export function part(file: OfficePackage, path: string): string {
  const text = file.xml.get(path);
  if (text === undefined) throw new Error(`no part ${path}`);
  return text;
}

/** Text of a piece of XML as a reader sees it. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<(?:w|a):t(?:\s[^>]*)?>([^<]*)<\/(?:w|a):t>|<w:br\s*\/?>|<w:br\/>|<w:tab\s*\/>/g)]
    .map(([all, text]) => (text === undefined ? (all.startsWith('<w:tab') ? '\t' : '\n') : unescape(text)))
    .join('');
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
