import type { PdfProperties } from '../../../../src/contract/pdf-properties.ts';

export interface XmpFacts extends PdfProperties {
  /** As BCP 47 has it. */
  readonly locale: string;
  readonly creator: string;
  /** ISO 8601, or empty. */
  readonly createdAt: string;
}

/** The properties once more, as XMP: what archives and search engines read. */
export function xmpOf({ title, subject, author, keywords, locale, creator, createdAt }: XmpFacts): string {
  const words = keywords
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return [
    // The mark says in which order its bytes are.
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    list('dc:title', 'Alt', [title]),
    list('dc:description', 'Alt', [subject]),
    list('dc:creator', 'Seq', [author]),
    list('dc:subject', 'Bag', words),
    list('dc:language', 'Bag', [locale]),
    element('pdf:Keywords', keywords),
    element('xmp:CreatorTool', creator),
    element('xmp:CreateDate', createdAt),
    element('xmp:ModifyDate', createdAt),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function list(name: string, kind: 'Alt' | 'Bag' | 'Seq', given: readonly string[]): string {
  const entries = given.filter(Boolean);
  if (entries.length === 0) return '';
  const item = kind === 'Alt' ? '<rdf:li xml:lang="x-default">' : '<rdf:li>';
  const items = entries.map((entry) => `${item}${escape(entry)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
