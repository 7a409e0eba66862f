/** Wide tables on pages that lie on their side, also in a firm's own template: its sections are cut where they begin and end. */
import { strToU8 } from 'fflate';
import type { Area } from '../../../../src/domain/report/page.ts';
import { mainPart, textOfPart, type WordPackage } from './package.ts';
import { canTurn, copyOf, goOn, layOnSide } from './section-properties.ts';
import { dropBreaks, isBlank, onlyTagOf, paragraphEnding, paragraphOf, sectionEndOf } from './template-paragraphs.ts';
import { areaOf, type Section, sectionsOf } from './text-area.ts';
import { type Element, parseXml, writeXml } from './xml.ts';

/** Some of the blocks of a tag, on pages of one orientation. */
export interface Piece {
  /** What stands between the braces in its place. */
  readonly written: string;
  readonly from: number;
  /** The block behind the last. */
  readonly to: number;
  /** Null: as where the tag stood. */
  readonly area: Area | null;
  /** A section begins with it, and so a page. */
  readonly opens: boolean;
}

export interface TurnedPages {
  readonly file: WordPackage;
  /** By what is written in the tag. */
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
}

/** Blocks of a tag, of one orientation, or what the template says itself; null where nothing is seen of it. */
interface Run {
  readonly element: Element;
  readonly landscape: boolean | null;
  readonly piece?: Omit<Piece, 'area' | 'opens'> & { readonly tag: string };
}

/**
 * Tags in tables and text boxes, and those in columns or on pages that lie on their side already, stay as they are.
 *
 * @param wideOf which of the blocks of each tag are wide.
 */
export function turnPages(file: WordPackage, wideOf: ReadonlyMap<string, readonly boolean[]>): TurnedPages {
  const document = parseXml(textOfPart(file, mainPart) ?? '<none/>');
  const pieces = new Map<string, Piece[]>(
    [...wideOf].map(([written, { length }]) => [written, [{ written, from: 0, to: length, area: null, opens: false }]]),
  );
  const wideIn = (element: Element): readonly boolean[] | undefined => wideOf.get(onlyTagOf(element) ?? '');
  let count = 0;
  for (const section of sectionsOf(document)) {
    const { properties, children } = wideOf.has(onlyTagOf(section.children.at(-1)) ?? '')
      ? withEndOfItsOwn(section)
      : section;
    if (properties === undefined || !canTurn(properties)) continue;
    if (!children.some((child) => wideIn(child)?.includes(true))) continue;
    cut(
      children.flatMap((child) => runsOf(child, wideIn(child), () => `respiro:${++count}`)),
      properties,
      pieces,
    );
  }
  return { file: { parts: { ...file.parts, [mainPart]: strToU8(writeXml(document)) } }, pieces };
}

/** The paragraph of a tag goes when it is filled; the section that it ends must not. */
function withEndOfItsOwn(section: Section): Section {
  const last = section.children.at(-1);
  const sectPr = last && sectionEndOf(last);
  if (last === undefined || sectPr === undefined) return section;
  const end = paragraphEnding(sectPr);
  last.parentNode?.insertBefore(end, last.nextSibling);
  return { properties: sectPr, children: [...section.children, end] };
}

/** A tag's paragraph is put in pieces. */
function runsOf(element: Element, wide: readonly boolean[] | undefined, name: () => string): Run[] {
  const tag = onlyTagOf(element);
  if (tag === null || wide === undefined) return [{ element, landscape: isBlank(element) ? null : false }];
  if (wide.length === 0) return [{ element, landscape: null }];
  const starts = [...wide.keys()].filter((at) => at === 0 || wide[at] !== wide[at - 1]);
  const runs = starts.map((from, at): Run => {
    const piece = { tag, written: name(), from, to: starts[at + 1] ?? wide.length };
    const paragraph = paragraphOf(element, `{{${piece.written}}}`);
    element.parentNode?.insertBefore(paragraph, element);
    return { element: paragraph, landscape: wide[from] === true, piece };
  });
  element.parentNode?.removeChild(element);
  return runs;
}

/** Cuts one section where its pages turn: `properties` stay at its end, those of the parts before are copies of it. */
function cut(runs: readonly Run[], properties: Element, pieces: Map<string, Piece[]>): void {
  const area = areaOf(asPart(copyOf(properties), true, true));
  const found = new Map<string, Piece[]>();
  let parts = 0;
  let before: Run | undefined;
  let between: Element[] = [];
  for (const run of runs) {
    if (run.landscape === null) {
      between.push(run.element);
      continue;
    }
    const turns = before !== undefined && before.landscape !== run.landscape;
    if (before !== undefined && turns) {
      const end = paragraphEnding(asPart(copyOf(properties), before.landscape === true, parts++ === 0));
      // A tag's side of the two: what the template says stays together.
      const behind = run.landscape ? run.element : before.element.nextSibling;
      run.element.parentNode?.insertBefore(end, behind);
      dropBreaks([...(before.piece ? [] : [before.element]), ...between], 'end');
      dropBreaks([...between, ...(run.piece ? [] : [run.element])], 'start');
    }
    if (run.piece) {
      const { tag, ...piece } = run.piece;
      const opens = turns || (run.landscape && before === undefined);
      found.set(tag, [...(found.get(tag) ?? []), { ...piece, area: run.landscape ? area : null, opens }]);
    }
    before = run;
    between = [];
  }
  asPart(properties, before?.landscape === true, parts === 0);
  for (const [tag, own] of found) pieces.set(tag, own);
}

function asPart(section: Element, landscape: boolean, first: boolean): Element {
  if (!first) goOn(section);
  if (landscape) layOnSide(section);
  return section;
}
