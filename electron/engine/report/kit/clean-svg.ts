/**
 * Somebody's SVG is drawn in our windows and in the client's Word: it is read as XML and written anew from what only
 * draws. What is more than a drawing refuses the whole, with its line; what says nothing is left out.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { svgLimit } from '../../../../src/contract/brand-kit-schema.ts';
import type { BrandReason } from '../../../../src/contract/instrument-problems.ts';
import { weightOf, type Drawn } from './svg-weight.ts';
import { attributes, cleanDeclarations, cleanSheet, dropped, elements, isHarmless } from './svg-words.ts';

export interface LogoFault {
  readonly reason: BrandReason;
  readonly limit?: number;
  readonly line?: number;
}

export type CleanSvg = { readonly ok: true; readonly svg: string } | ({ readonly ok: false } & LogoFault);

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const mostElements = 5_000;
const deepest = 40;
/** Each as often as it is used. */
const mostDrawn = 20_000;

class Refusal extends Error {
  readonly fault: LogoFault;

  constructor(fault: LogoFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** Never throws: whatever the text is, it is a harmless drawing or the first reason why not. */
export function cleanSvg(text: string): CleanSvg {
  if (text.length > svgLimit) return { ok: false, reason: 'logo-large', limit: svgLimit / 1000 };
  try {
    const svg = rewritten(text.replace(/^\uFEFF/, ''));
    return sizeOfSvg(svg) === null ? { ok: false, reason: 'svg-size', line: 1 } : { ok: true, svg };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, ...thrown.fault };
    return { ok: false, reason: 'svg-damaged', line: 1 };
  }
}

function rewritten(text: string): string {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const out: string[] = [];
  const open: string[] = [];
  const root: Drawn = { id: undefined, uses: undefined, children: [] };
  const drawn: Drawn[] = [root];
  let skipping = 0;
  let count = 0;
  const refuse = (reason: BrandReason, limit?: number): never => {
    throw new Refusal({ reason, line: parser.line, ...(limit === undefined ? {} : { limit }) });
  };
  parser.on('error', () => refuse('svg-damaged'));
  parser.on('doctype', (doctype) => {
    // Entities may swell to gigabytes; a plain name of the format says nothing.
    if (doctype.includes('[')) refuse('svg-doctype');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') refuse('svg-outside');
  });
  parser.on('opentag', (tag) => {
    if (++count > mostElements || open.length + skipping >= deepest) refuse('svg-complex', mostElements);
    if (skipping > 0 || isForeign(tag)) {
      skipping += 1;
      return;
    }
    const { local } = tag;
    if (/^(script|handler|listener)$/i.test(local)) refuse('svg-script');
    if (!elements.has(local)) refuse('svg-part');
    if (open.length === 0 && local !== 'svg') refuse('svg-damaged');
    const node = { id: tag.attributes['id']?.value, uses: local === 'use' ? usedBy(tag) : undefined, children: [] };
    drawn.at(-1)?.children.push(node);
    drawn.push(node);
    out.push(`<${local}${open.length === 0 ? ` xmlns="${svgNamespace}"` : ''}${attributesOf(tag, refuse)}>`);
    open.push(local);
  });
  parser.on('closetag', () => {
    if (skipping > 0) skipping -= 1;
    else {
      out.push(`</${open.pop() ?? ''}>`);
      drawn.pop();
    }
  });
  const said = (raw: string): void => {
    if (skipping > 0 || open.length === 0) return;
    if (open.at(-1) === 'style') out.push(escaped(cleanSheet(raw) ?? refuse('svg-outside')));
    else if (/^(text|tspan|title|desc)$/.test(open.at(-1) ?? '')) out.push(escaped(raw));
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.write(text).close();
  if (out.length === 0) refuse('svg-damaged');
  if (weightOf(root) > mostDrawn) refuse('svg-complex', mostDrawn);
  return out.join('');
}

function usedBy({ attributes: given }: SaxesTagNS): string | undefined {
  const href = Object.values(given)
    .find(({ local }) => local === 'href')
    ?.value.trim();
  return href?.startsWith('#') ? href.slice(1) : undefined;
}

/** Of an editor, not of the drawing; without any namespace it is meant as a drawing. */
function isForeign({ uri, local }: SaxesTagNS): boolean {
  return (uri !== '' && uri !== svgNamespace) || dropped.has(local);
}

function attributesOf(
  { attributes: given, local: element }: SaxesTagNS,
  refuse: (reason: BrandReason) => never,
): string {
  return Object.values(given)
    .map(({ uri, local, prefix, value }) => {
      if (/^on/i.test(local)) refuse('svg-script');
      if (local === 'href' && (uri === '' || uri === xlinkNamespace)) {
        if (element !== 'use' && !/Gradient$|^pattern$/.test(element)) refuse('svg-outside');
        if (!/^#[\w.:-]+$/.test(value.trim())) refuse('svg-outside');
        return ` href="${escaped(value.trim())}"`;
      }
      if (uri !== '' || prefix !== '' || !attributes.has(local)) {
        // What is left out cannot harm; what looks as if it should is told all the same.
        if (/^\s*(javascript|vbscript):/i.test(value)) refuse('svg-script');
        return '';
      }
      if (local === 'style') return ` style="${escaped(cleanDeclarations(value) ?? refuse('svg-outside'))}"`;
      if (!isHarmless(value)) refuse('svg-outside');
      return ` ${local}="${escaped(value)}"`;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', ' ');
}

export interface LogoSize {
  readonly width: number;
  readonly height: number;
}

/** Its proportions, from the viewBox or else from width and height; null where there are none, or nobody could see it. */
export function sizeOfSvg(svg: string): LogoSize | null {
  const tag = /<svg[^>]*>/i.exec(svg)?.[0] ?? '';
  const box = /\sviewBox\s*=\s*["']\s*[\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.eE+]+)[\s,]+([\d.eE+]+)/.exec(tag);
  const width = Number(box?.[1] ?? /\swidth\s*=\s*["']([\d.]+)/.exec(tag)?.[1]);
  const height = Number(box?.[2] ?? /\sheight\s*=\s*["']([\d.]+)/.exec(tag)?.[1]);
  const proportion = width / height;
  return width > 0 && height > 0 && proportion >= 1 / 50 && proportion <= 50 ? { width, height } : null;
}
