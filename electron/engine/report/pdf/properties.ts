/** What a PDF says about itself. Chromium writes the title and the language alone. */
import type { PdfProperties } from '../../../../src/contract/pdf-properties.ts';
import type { ReportModel } from '../../../../src/domain/report/model.ts';
import { localeOf } from '../texts/numbers.ts';
import { printable } from '../texts/printable.ts';
import { dictionaryOf, readPdf, type PdfReference } from './file.ts';
import { xmpOf } from './xmp.ts';

const creator = 'Respiro';

/**
 * Appended to the file, as the format provides: what was printed stays as it was, byte for byte, its tags and outline
 * with it. A file whose objects cannot be found is given back as it is: a report without keywords is better than none.
 */
export function withPdfProperties(
  bytes: Uint8Array,
  given: PdfProperties,
  language: ReportModel['language'],
): Uint8Array {
  const file = readPdf(bytes);
  const catalog = file && dictionaryOf(file, file.root);
  if (file === null || catalog === null) return bytes;
  const properties = printableOf(given);
  const printed = (file.info && dictionaryOf(file, file.info)) ?? '';
  const info = file.info ?? { number: file.size + 1, generation: 0 };
  const metadata = { number: file.size, generation: 0 };
  const createdAt = /\/CreationDate\s*\(([^)]*)\)/.exec(printed)?.[1] ?? '';
  const xmp = Buffer.from(xmpOf({ ...properties, locale: localeOf(language), creator, createdAt: isoOf(createdAt) }));
  const objects: readonly PdfObject[] = [
    { ...info, body: `<<${infoOf(properties)}${keptOf(printed)}>>` },
    { ...file.root, body: `<<${catalogOf(catalog, metadata, localeOf(language))}>>` },
    {
      ...metadata,
      body: `<</Type /Metadata /Subtype /XML /Length ${xmp.length}>> stream\n${xmp.toString('latin1')}\nendstream`,
    },
  ];
  const size = Math.max(file.size, ...objects.map(({ number }) => number + 1));
  const trailer = `<</Size ${size} /Root ${refer(file.root)} /Info ${refer(info)} /Prev ${file.table} ${file.id}>>`;
  return Buffer.concat([bytes, Buffer.from(updateOf(objects, trailer, bytes.byteLength), 'latin1')]);
}

interface PdfObject extends PdfReference {
  readonly body: string;
}

/** @param from where in the file it will stand. */
function updateOf(objects: readonly PdfObject[], trailer: string, from: number): string {
  let text = '\n';
  const lines = objects
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, generation, body }) => {
      const at = from + text.length;
      text += `${number} ${generation} obj\n${body}\nendobj\n`;
      return `${number} 1\n${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
    });
  const table = from + text.length;
  return `${text}xref\n${lines.join('')}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
}

const refer = ({ number, generation }: PdfReference): string => `${number} ${generation} R`;

function printableOf({ title, subject, author, keywords }: PdfProperties): PdfProperties {
  const line = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();
  return { title: line(title), subject: line(subject), author: line(author), keywords: line(keywords) };
}

function infoOf({ title, subject, author, keywords }: PdfProperties): string {
  const entries = { Title: title, Subject: subject, Author: author, Keywords: keywords, Creator: creator };
  return Object.entries(entries)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `/${key} ${textString(text)}\n`)
    .join('');
}

/** What Chromium knows better: itself, and when. */
function keptOf(info: string): string {
  return [...info.matchAll(/\/(?:Producer|CreationDate|ModDate)\s*\([^)]*\)/g)].map(([entry]) => entry).join('\n');
}

function catalogOf(catalog: string, metadata: PdfReference, locale: string): string {
  const others = catalog.replace(/\/Metadata\s+\d+\s+\d+\s+R/, '');
  const language = /\/Lang\b/.test(others) ? '' : `\n/Lang (${locale})`;
  return `${others}\n/Metadata ${refer(metadata)}${language}`;
}

/** In UTF-16, as hexadecimal: every letter, and nothing that would have to be escaped. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}

/** "D:20260314093000-06'00'" as ISO 8601; empty where it is no such time. */
function isoOf(date: string): string {
  const [, year, month, day, hour, minute, second, zone = ''] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'\d\d)?/.exec(date) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace("'", ':')}`;
}
