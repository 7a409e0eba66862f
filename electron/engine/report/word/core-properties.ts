import type { ReportModel } from '../../../../src/domain/report/model.ts';
import { localeOf } from '../texts/numbers.ts';
import { printable } from '../texts/printable.ts';

/**
 * The core properties, which `docx` writes without a language and with the clock's time. The same input gives
 * the same file, and a screen reader learns the language.
 */
export function coreProperties({ properties, language }: ReportModel): {
  readonly path: string;
  readonly data: string;
} {
  const at = /^\d{4}-\d{2}-\d{2}/.exec(properties.createdOn)?.[0] ?? '2000-01-01';
  const element = (name: string, text: string): string => `<${name}>${escape(printable(text))}</${name}>`;
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}T12:00:00Z</dcterms:${name}>`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', properties.title),
    element('dc:subject', properties.subject),
    element('dc:creator', properties.author),
    element('cp:keywords', properties.keywords),
    element('cp:lastModifiedBy', properties.author),
    element('cp:revision', '1'),
    date('created'),
    date('modified'),
    element('dc:language', localeOf(language)),
    '</cp:coreProperties>',
  ];
  return { path: 'docProps/core.xml', data: data.join('') };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
