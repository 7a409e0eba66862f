/** The cells below a table's header: words or figures, plain or strong; what is hidden is hatched. */
import { AlignmentType, type IParagraphOptions, type ITableCellOptions, ShadingType } from 'docx';
import type { Align, Cell, Column } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { styleIds } from '../styles/ids.ts';
import { noBorder } from './borders.ts';
import { type CellForm, cellForm, type FormedCell, textCell } from './formed-row.ts';

export const cellPadding = { top: 64, bottom: 64, left: 70, right: 70 } as const;
/** Air between a column of figures and the words to its right. */
const afterFigures = 180;
/** Air between a row and what continues it. */
const betweenParts = 16;

interface Place {
  readonly strong: boolean;
  readonly withNext: boolean;
  readonly cantSplit: boolean;
  /** No line parts it from the row above, or below. */
  readonly above: boolean;
  readonly below: boolean;
}

type Standing = Omit<Place, 'strong'> & { readonly hidden: boolean };

/** Cells that look alike share what is said of their look. */
export class BodyCells {
  readonly #look: Look;
  readonly #columns: readonly Column[];
  readonly #widths: readonly number[];
  readonly #forms = new Map<string, CellForm>();

  constructor(look: Look, columns: readonly Column[], widths: readonly number[]) {
    this.#look = look;
    this.#columns = columns;
    this.#widths = widths;
  }

  /** @param isLast of its row: it spans the columns that are left. */
  draw(cell: Cell, column: number, isLast: boolean, { strong, ...place }: Place): FormedCell {
    const hidden = typeof cell === 'object' && 'hidden' in cell;
    const text = typeof cell === 'string' ? [cell] : hidden ? [{ muted: cell.hidden }] : cell.rich;
    const key = [column, isLast, hidden, place.withNext, place.cantSplit, place.above, place.below].join();
    let form = this.#forms.get(key);
    if (form === undefined) {
      form = this.#form(column, isLast ? this.#columns.length - column : 1, { ...place, hidden });
      this.#forms.set(key, form);
    }
    return textCell(this.#look, form, text, strong);
  }

  #form(column: number, span: number, is: Standing): CellForm {
    const width = this.#widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const align = is.hidden ? 'left' : (this.#columns[column]?.align ?? 'left');
    return cellForm(
      width,
      {
        ...(span > 1 ? { columnSpan: span } : {}),
        ...paddingOf(this.#columns, column, is),
        ...bordersOf(is),
        ...(is.hidden
          ? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: this.#look.palette.line, fill: 'FFFFFF' } }
          : {}),
      },
      {
        ...standing(align, styleIds.tableText, styleIds.tableFigures),
        ...(is.withNext ? { keepNext: true } : {}),
        // Lines of a row that breaks are set solid: page layout cannot follow wider ones over the edge.
        ...(is.cantSplit ? {} : { spacing: { line: 240, lineRule: 'auto' as const } }),
      },
    );
  }
}

/** What a cell says of its own beyond the table: a file of thousands of cells says everything else once. */
export function paddingOf(
  columns: readonly Column[],
  at: number,
  { above, below }: Pick<Place, 'above' | 'below'> = { above: false, below: false },
): Pick<ITableCellOptions, 'margins'> {
  const crowded = columns[at]?.align === 'left' && columns[at - 1]?.align === 'right';
  const own = {
    ...(crowded ? { left: afterFigures } : {}),
    ...(above ? { top: 0 } : {}),
    ...(below ? { bottom: betweenParts } : {}),
  };
  return Object.keys(own).length > 0 ? { margins: { ...cellPadding, ...own } } : {};
}

function bordersOf({ above, below }: Pick<Place, 'above' | 'below'>): Pick<ITableCellOptions, 'borders'> {
  if (!above && !below) return {};
  return { borders: { ...(above ? { top: noBorder } : {}), ...(below ? { bottom: noBorder } : {}) } };
}

/** The style of a cell; that of figures stands at the right by itself. */
export function standing(align: Align, words: string, figures: string): Pick<IParagraphOptions, 'style' | 'alignment'> {
  if (align === 'right') return { style: figures };
  return { style: words, ...(align === 'centre' ? { alignment: AlignmentType.CENTER } : {}) };
}
