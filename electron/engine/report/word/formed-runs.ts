/** Runs of text in the form that `docx` writes, without the parts it would build for each. */
import type { XmlComponent } from 'docx';
import type { Inline, RichText } from '../../../../src/domain/report/model.ts';
import type { Look } from './look.ts';
import { cleaned } from './text.ts';

export type Xml = NonNullable<ReturnType<XmlComponent['prepForXml']>>;

// Without it a reader drops spaces at the edges.
const preserved = { _attr: { 'xml:space': 'preserve' } };
const lineBreak: Xml = { 'w:br': {} };
const bold: readonly Xml[] = [{ 'w:b': {} }, { 'w:bCs': {} }];

interface RunForm {
  readonly bold: boolean;
  readonly color: string | null;
}

/** Rich text as runs; null when a part of it needs the document around it. */
export function formedRuns(look: Look, text: RichText, strong = false): Xml[] | null {
  const base = { bold: strong, color: null };
  const runs: Xml[] = [];
  for (const part of text) {
    const form = formOf(look, part, base);
    if (form === null) return null;
    for (const [at, line] of cleaned(form.text).split('\n').entries()) runs.push(run(form, line, at > 0));
  }
  return runs;
}

function formOf(look: Look, part: Inline, base: RunForm): (RunForm & { readonly text: string }) | null {
  if (typeof part === 'string') return { ...base, text: part };
  if ('strong' in part) return { ...base, bold: true, text: part.strong };
  if ('muted' in part) return { ...base, color: look.palette.muted, text: part.muted };
  if ('accent' in part) return { bold: true, color: look.palette.accent, text: part.accent };
  return null;
}

function run({ bold: isBold, color }: RunForm, line: string, isNext: boolean): Xml {
  const properties = [
    ...(isBold ? bold : []),
    ...(color === null ? [] : [{ 'w:color': { _attr: { 'w:val': color } } }]),
  ];
  return {
    'w:r': [
      ...(properties.length === 0 ? [] : [{ 'w:rPr': properties }]),
      ...(isNext ? [lineBreak] : []),
      { 'w:t': line.trim() === line ? [line] : [preserved, line] },
    ],
  };
}
