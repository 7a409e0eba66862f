import type { Block, ReportSection } from '../../../../src/domain/report/model.ts';
import { callout, chapter, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import { namesOnPaper } from '../texts/names-on-paper.ts';
import { withoutStop } from '../texts/printable.ts';
import { gradesLine } from './brief.ts';
import { decisionOf } from './decision.ts';
import { keyFigures } from './key-figures.ts';
import { reasonsOf } from './reasons.ts';
import { participationTitle } from './scope.ts';
import { statementsOf } from './statement.ts';

const decisionsAsked = 3;

/**
 * The page for the client's board: what was found, the figures, three findings, three decisions, and what all of it
 * stands on. The sentences are those of the page that answers, and so are the consultant's own words for them.
 */
export function boardSection(context: ReportContext): ReportSection {
  const { input, t } = context;
  const [statement = t.answer.nothing, second] = statementsOf(context);
  const figures = keyFigures(context);
  const reasons = reasonsOf(context);
  const decisions = decisionsOf(context);
  const kicker = t.board.kicker(namesOnPaper(input.engagement).client, context.waveName(input.wave.label));
  const blocks: Block[] = [
    chapter(statement, kicker, false),
    ...(second === undefined ? [] : [paragraph(`${withoutStop(second)}.`, 'lead')]),
  ];
  if (figures.length > 0) blocks.push({ kind: 'figures', items: figures });
  if (reasons.length > 0)
    blocks.push(paragraph(t.board.findings(reasons.length), 'label', true), { kind: 'reasons', items: reasons });
  blocks.push(callout(t.board.decisions(decisions.length), decisions, 'decision'), standsOn(context));
  return { id: 'answer', blocks };
}

/** What the report asks for, then the day to look again, then what has to be agreed in any case. */
function decisionsOf(context: ReportContext): string[] {
  const { input, t, n, room } = context;
  const [first] = input.actions
    .flatMap(({ reviewOn }) => (reviewOn !== null && reviewOn >= input.printedOn ? [reviewOn] : []))
    .sort();
  const asked = [
    ...decisionOf(context, room.actionLength),
    ...(first === undefined ? [] : [t.board.review(n.day(first))]),
    t.answer.agreeOnAim,
  ];
  return [...new Set(asked)].slice(0, decisionsAsked);
}

function standsOn(context: ReportContext): Block {
  const { t, exercises } = context;
  const said = [`${participationTitle(context)}.`, gradesLine(context, exercises), t.board.more];
  return paragraph([{ strong: `${t.board.standsOn}: ` }, said.filter((text) => text !== '').join(' ')], 'note');
}
