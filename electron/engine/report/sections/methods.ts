import { formulaAppendix, glossary, type FigureId } from '../../../../src/domain/words/figures.ts';
import { formulasKey, glossaryKey } from './keys.ts';
import { column, heading, rich } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block } from '../../../../src/domain/report/model.ts';

/** Figures that only one kind of instrument gives; the others stand in every report. */
const onlyIn: Partial<Record<FigureId, 'bipolar-pair' | 'behaviour-rubric' | 'none'>> = {
  mirrorGap: 'bipolar-pair',
  rwgJ: 'bipolar-pair',
  alpha: 'bipolar-pair',
  overallLevel: 'behaviour-rubric',
  queueFactor: 'behaviour-rubric',
  // No instrument of this version ranks.
  kendallW: 'none',
};

/** Figures of one instrument alone. */
const onlyOf: Partial<Record<FigureId, string>> = { importanceQuadrants: 'importance-performance' };

/** Every formula that this report used, what it means, its limits and where it comes from. */
export function formulaBlocks(context: ReportContext): Block[] {
  const { t, input } = context;
  const kinds = new Set<string>(context.exercises.map(({ definition }) => definition.kind));
  const changed = context.exercises.some(({ previous }) => previous !== null);
  const used = formulaAppendix(input.language).filter(({ figureId }) => {
    if (figureId === 'change') return changed;
    if (figureId === 'rankScore') return input.findings.length > 0;
    const instrument = onlyOf[figureId];
    if (instrument !== undefined) return context.exercises.some(({ definition }) => definition.id === instrument);
    const kind = onlyIn[figureId];
    return kind === undefined || kinds.has(kind);
  });
  return [
    heading(t.appendix.formulas),
    {
      kind: 'table',
      key: formulasKey,
      caption: t.appendix.formulasCaption,
      alt: t.appendix.formulasAlt,
      note: null,
      columns: [column(t.appendix.formulaColumns.figure, 43), column(t.appendix.formulaColumns.meaning, 57)],
      rows: used.map(({ title, formula, meaning, limits, citations }) => ({
        cells: [
          rich({ strong: title }, `\n${formula}`),
          rich(`${meaning} ${limits}`, ...citations.map((citation) => ({ muted: `\n${citation}` }))),
        ],
      })),
    },
  ];
}

/** The words of the field, for whoever was not in the room. */
export function glossaryBlocks(context: ReportContext): Block[] {
  const { t, input } = context;
  return [
    heading(t.appendix.glossary),
    {
      kind: 'table',
      key: glossaryKey,
      caption: t.appendix.glossaryCaption,
      alt: t.appendix.glossaryAlt,
      note: null,
      columns: [column(t.appendix.glossaryColumns.term, 26), column(t.appendix.glossaryColumns.meaning, 74)],
      rows: glossary(input.language).map(({ term, meaning }) => ({ cells: [rich({ strong: term }), meaning] })),
    },
  ];
}
