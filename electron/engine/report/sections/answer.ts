import { decisionOf } from './decision.ts';
import { keyFigures } from './key-figures.ts';
import { reasonsOf } from './reasons.ts';
import { statementsOf } from './statement.ts';
import { callout, chapter, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, ReportSection } from '../../../../src/domain/report/model.ts';
import { withoutStop } from '../texts/printable.ts';

/** The page that answers first: what was found, why, and what is asked of whoever reads it. */
export function answerSection(context: ReportContext): ReportSection {
  const { t } = context;
  const [statement = t.answer.nothing, ...others] = statementsOf(context);
  const reasons = reasonsOf(context);
  const figures = keyFigures(context);
  const blocks: Block[] = [
    chapter(statement, t.answer.kicker),
    ...others.slice(0, 2).map((other) => paragraph(`${withoutStop(other)}.`, 'lead')),
  ];
  if (figures.length > 0) blocks.push({ kind: 'figures', items: figures });
  if (reasons.length > 0) {
    blocks.push(paragraph(t.answer.reasons(reasons.length), 'label', true), { kind: 'reasons', items: reasons });
  }
  blocks.push(callout(t.answer.decision, decisionOf(context), 'decision'));
  return { id: 'answer', blocks };
}
