import {
  portfolioAgainstSlack,
  teamFacts,
  wowPortfolio,
  type WowIdea,
  type WowPortfolio,
} from '../../../../../src/domain/wow/from-entries.ts';
import { grandFrom, highImpactFrom } from '../../../../../src/domain/wow/portfolio.ts';
import { wordsFor } from '../../../../../src/domain/words/words.ts';
import type { ReportExercise } from '../../input.ts';
import { callout, column, heading, rich } from '../../model/blocks.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block, Row } from '../../../../../src/domain/report/model.ts';
import { clamp, oneLine } from '../../texts/printable.ts';

/** More than this cover one another on the map and fill pages in the table. */
const most = { drawn: 24, rows: 30, rowsExecutive: 5 };

/** The portfolio as a picture, its votes, and whether there is respiro for it. */
export function wowPortfolioBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const portfolio = wowPortfolio(exercise.entries, exercise.results);
  if (portfolio.ideas.length === 0) return [];
  return [
    ...(context.complete ? [heading(context.t.wowPortfolio.heading)] : []),
    ...pictureOf(context, portfolio),
    tableOf(context, portfolio),
    ...respiroOf(context, exercise, portfolio),
  ];
}

function pictureOf(context: ReportContext, { ideas, balance }: WowPortfolio): Block[] {
  const { n, input } = context;
  const t = context.t.wowPortfolio;
  const words = wordsFor(input.language).wowPortfolio;
  const numbered = ideas.map((idea, at) => ({ ...idea, number: n.integer(at + 1) }));
  const placed = numbered.flatMap((idea) =>
    idea.kind === null || idea.impact === null ? [] : [{ ...idea, x: idea.kind, y: idea.impact }],
  );
  const drawn = placed.slice(0, most.drawn);
  const [first] = drawn;
  if (first === undefined) return [];
  const highest = Math.max(1, ...drawn.map(({ dots }) => dots ?? 0));
  const apart = ideas.length - placed.length;
  const lineName = t.middle;
  return [
    {
      kind: 'chart',
      caption: t.chartCaption,
      alt: t.chartAlt(n.integer(drawn.length), balance === null ? '' : words.balance(balance), oneLine(first.title)),
      note: [
        t.chartNote,
        ...(apart > 0 ? [t.notPlaced(n.integer(apart))] : []),
        ...(drawn.length < placed.length ? [t.shownOf(n.integer(drawn.length), n.integer(placed.length))] : []),
      ].join(' '),
      chart: {
        form: 'quadrants',
        across: { title: t.across, from: 0, to: 100, step: 25, line: grandFrom, lineName },
        // Impact runs from 1 to 5: there are no numbers at the two ends, where the names of the corners stand.
        up: { title: t.up, from: 0, to: 6, step: 1, line: highImpactFrom, lineName, format: '[=0]"";[=6]"";0' },
        corners: [
          words.quadrants['everyday-high'],
          words.quadrants['grand-high'],
          words.quadrants['everyday-low'],
          words.quadrants['grand-low'],
        ],
        seriesName: t.series,
        points: drawn.map(({ number, x, y, dots }) => ({ label: number, x, y, size: (dots ?? 0) / highest })),
      },
    },
  ];
}

function tableOf(context: ReportContext, { ideas, voters }: WowPortfolio): Block {
  const { n, t: texts, complete } = context;
  const t = texts.wowPortfolio;
  const shown = ideas.slice(0, complete ? most.rows : most.rowsExecutive);
  const number = (value: number | null): string => (value === null ? texts.none : n.integer(value));
  const time = ({ minutes, timesPerMonth }: WowIdea): string =>
    minutes === null || timesPerMonth === null ? texts.none : `${n.integer(minutes)} × ${n.integer(timesPerMonth)}`;
  const rows = shown.map((idea, at): Row => {
    const note = oneLine(idea.trigger);
    return {
      cells: [
        n.integer(at + 1),
        complete && note !== ''
          ? rich(oneLine(idea.title), { muted: `\n${clamp(note, 160)}` })
          : clamp(oneLine(idea.title), 90),
        rich({ strong: number(idea.dots) }),
        number(idea.kind),
        number(idea.impact),
        time(idea),
        clamp(context.person(idea.starter), 60) || texts.none,
      ],
    };
  });
  return {
    kind: 'table',
    caption: t.tableCaption,
    alt: t.tableAlt,
    note: [
      voters === null ? t.tableNoteUnvoted : t.tableNote(texts.people(voters, n.integer(voters))),
      ...(shown.length < ideas.length ? [t.shownOf(n.integer(shown.length), n.integer(ideas.length))] : []),
    ].join(' '),
    columns: [
      column(t.columns.number, 6),
      column(t.columns.idea, 38),
      column(t.columns.votes, 9, 'right'),
      column(t.columns.kind, 8, 'right'),
      column(t.columns.impact, 10, 'right'),
      column(t.columns.time, 14, 'right'),
      column(t.columns.starter, 15),
    ],
    rows,
  };
}

function respiroOf(context: ReportContext, { results }: ReportExercise, portfolio: WowPortfolio): Block[] {
  const words = wordsFor(context.input.language).wowPortfolio.respiro;
  const { need, taken, dots } = portfolio;
  const known = taken.length - need.unknown.length;
  if (known === 0) return [];
  const team = teamFacts(
    results,
    context.exercises.map((exercise) => exercise.results),
  );
  const slack = portfolioAgainstSlack(portfolio, team);
  const sentences = [words.need(need.minutes, known, taken.length, dots > 0)];
  if (slack !== null) {
    const { people, hoursPerMonth, occupancy } = team;
    sentences.push(
      words.slack({ people: people ?? 0, hoursPerMonth: hoursPerMonth ?? 0, occupancy: occupancy ?? 0 }, slack),
      words.verdict[slack.verdict](slack.occupancyAfter, need.minutes - slack.slackMinutes),
    );
  }
  const tone = slack?.verdict === 'does-not-fit' ? 'warning' : 'meaning';
  return [callout(context.t.wowPortfolio.respiro, [sentences.join(' ')], tone)];
}
