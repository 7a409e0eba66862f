/**
 * The rows of a long table: `docx` builds and formats eight parts anew for each cell, which was half of the time that a
 * report took. What cells alike share it formats once here; what is left of a cell is its runs.
 */
import {
  type IContext,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  TableCell,
  type TableRow,
  WidthType,
  XmlComponent,
} from 'docx';
import type { RichText } from '../../../../../src/domain/report/model.ts';
import { formedRuns, type Xml } from '../formed-runs.ts';
import type { Look } from '../look.ts';
import { runsOf } from '../text.ts';

type CellOptions = Omit<ITableCellOptions, 'children' | 'rowSpan' | 'width'>;
type ParagraphOptions = Omit<IParagraphOptions, 'children' | 'text'>;

/** What cells of one look share, as it was asked for and as it is written. */
export interface CellForm {
  /** In twentieths of a point. */
  readonly width: number;
  readonly options: CellOptions;
  readonly paragraph: ParagraphOptions;
  readonly cellXml: Xml;
  readonly paragraphXml: readonly Xml[];
}

/** What is written as a cell. */
export interface FormedCell {
  readonly prepForXml: (context: IContext) => Xml;
}

// Neither a cell nor its paragraph asks anything of the document around it.
const nowhere = { stack: [] } as unknown as IContext;

/** What was formatted without a width, by what was asked for: the columns of a report are alike but for that. */
const formatted = new Map<string, { readonly properties: readonly Xml[]; readonly paragraphXml: readonly Xml[] }>();

export function cellForm(width: number, options: CellOptions, paragraph: ParagraphOptions): CellForm {
  const key = JSON.stringify([options, paragraph]);
  let form = formatted.get(key);
  if (form === undefined) {
    const parts = childrenOf(new TableCell({ ...options, children: [new Paragraph(paragraph)] }).prepForXml(nowhere));
    form = {
      properties: childrenOf(parts.find((part) => 'w:tcPr' in part)),
      paragraphXml: childrenOf(parts.find((part) => 'w:p' in part)),
    };
    formatted.set(key, form);
  }
  return {
    width,
    options,
    paragraph,
    // The width stands before whatever else is said of a cell.
    cellXml: { 'w:tcPr': [{ 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } }, ...form.properties] },
    paragraphXml: form.paragraphXml,
  };
}

/** A cell of one paragraph. */
export function textCell(look: Look, form: CellForm, text: RichText, strong = false): FormedCell {
  const runs = formedRuns(look, text, strong);
  if (runs !== null) {
    const xml = { 'w:tc': [form.cellXml, { 'w:p': [...form.paragraphXml, ...runs] }] };
    return { prepForXml: () => xml };
  }
  const { width, options, paragraph } = form;
  const cell = new TableCell({
    ...options,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ ...paragraph, children: runsOf(look, text, strong ? { bold: true } : {}) })],
  });
  // Only parts that may be empty answer nothing.
  return { prepForXml: (context) => cell.prepForXml(context) ?? {} };
}

const whole: Xml = { 'w:trPr': [{ 'w:cantSplit': {} }] };
const header: Xml = { 'w:trPr': [{ 'w:cantSplit': {} }, { 'w:tblHeader': {} }] };

/** A table asks its rows for the cells whose width it is to find, and lets them write themselves. */
class FormedRow extends XmlComponent {
  /** None: each says its own. */
  readonly cells = [];
  readonly #properties: readonly Xml[];
  readonly #cells: readonly FormedCell[];

  constructor(properties: readonly Xml[], cells: readonly FormedCell[]) {
    super('w:tr');
    this.#properties = properties;
    this.#cells = cells;
  }

  override prepForXml(context: IContext): Xml {
    return { 'w:tr': [...this.#properties, ...this.#cells.map((cell) => cell.prepForXml(context))] };
  }
}

/** @param kind whether it may be torn in two by the end of a page; a header is repeated on every page. */
export function formedRow(kind: 'header' | 'whole' | 'torn', cells: readonly FormedCell[]): TableRow {
  const properties = kind === 'torn' ? [] : [kind === 'header' ? header : whole];
  return new FormedRow(properties, cells) as unknown as TableRow;
}

function childrenOf(xml: Xml | undefined): Xml[] {
  const content: unknown = Object.values(xml ?? {}).at(0);
  return Array.isArray(content) ? (content as Xml[]) : [];
}
