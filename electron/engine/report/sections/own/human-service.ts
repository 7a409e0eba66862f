import {
  protocolInventory,
  sortProtocols,
  type ProtocolRow,
  type SortedProtocols,
} from '../../../../../src/domain/protocols/from-entries.ts';
import { wordsFor } from '../../../../../src/domain/words/words.ts';
import type { ReportExercise } from '../../input.ts';
import { callout, column, heading, rich } from '../../model/blocks.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block, Inline, Row } from '../../../../../src/domain/report/model.ts';
import { clamp, oneLine } from '../../texts/printable.ts';

/** Most rows of each decision; the executive edition has room for the most frequent only. */
const mostRows = { complete: Infinity, executive: 3 } as const;
const longestRule = 200;

/** The robot index in a sentence, and every protocol with its decision, the rule's reasons and the room's own. */
export function humanServiceBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { rows, robot } = protocolInventory(exercise.entries);
  if (rows.length === 0) return [];
  const { n } = context;
  const t = context.t.humanService;
  const words = wordsFor(context.input.language).humanService;
  const sorted = sortProtocols(rows);
  const most = mostRows[context.complete ? 'complete' : 'executive'];
  const groups = (['remove', 'loosen', 'keep', 'open'] as const).filter((group) => sorted[group].length > 0);
  const shown = groups.reduce((sum, group) => sum + Math.min(most, sorted[group].length), 0);
  const cut = shown < rows.length ? ` ${t.more(n.integer(shown), n.integer(rows.length))}` : '';
  return [
    ...(robot === null
      ? []
      : [
          callout(
            t.robot,
            // The numbers stand in the reading above; here is what they mean.
            [`${words.robot.meaning} ${words.robot.limits}`],
            'meaning',
          ),
        ]),
    ...(context.complete ? [heading(t.heading)] : []),
    {
      kind: 'table',
      caption: t.caption,
      alt: t.alt(n.integer(sorted.remove.length), n.integer(sorted.loosen.length), n.integer(sorted.keep.length)),
      note: `${t.note}${cut}`,
      columns: [
        column(t.columns.rule, 36),
        column(t.columns.ratings, 12, 'centre'),
        column(t.columns.frequency, 13),
        column(t.columns.decision, 39),
      ],
      rows: groups.flatMap((group) => groupRows(context, group, sorted[group].slice(0, most))),
    },
  ];
}

function groupRows(context: ReportContext, group: keyof SortedProtocols, rows: readonly ProtocolRow[]): Row[] {
  const { n } = context;
  const t = context.t.humanService;
  const { frequencies } = wordsFor(context.input.language).humanService;
  const rated = (value: number | null): string => (value === null ? context.t.none : n.integer(value));
  return [
    { band: t.bands[group] },
    ...rows.map((row) => ({
      cells: [
        rich(...ruleWords(context, row)),
        `${rated(row.value)} · ${rated(row.rigidity)}`,
        row.frequency === null ? context.t.none : frequencies[row.frequency],
        rich(...decisionWords(context, row)),
      ],
    })),
  ];
}

function ruleWords(context: ReportContext, { rule, owner, legal }: ProtocolRow): Inline[] {
  const t = context.t.humanService;
  const named = context.person(owner);
  const beside = [...(named === '' ? [] : [t.owner(named)]), ...(legal ? [t.legal] : [])].join(' · ');
  return [clamp(oneLine(rule), longestRule), ...(beside === '' ? [] : [{ muted: ` ${beside}` }])];
}

/** What holds first; where the room decided, the rule's own step and reasons stand beside it. */
function decisionWords(context: ReportContext, row: ProtocolRow): Inline[] {
  const t = context.t.humanService;
  const words = wordsFor(context.input.language).humanService;
  const why = words.why(row.decision, row.legal);
  const byRule = row.decision.step === null ? t.undecided : words.steps[row.decision.step];
  if (row.override !== null) {
    return [
      { strong: t.byRoom(words.steps[row.override.step]) },
      ` ${clamp(oneLine(row.override.reason), 240)} `,
      { muted: t.byRule(byRule, why) },
    ];
  }
  const { setAside } = row;
  const steps: Readonly<Record<string, string>> = words.steps;
  const aside = setAside === null ? '' : (row.legal ? t.notAllowed : t.setAside)(steps[setAside.step] ?? setAside.step);
  return [{ strong: `${byRule}.` }, ` ${why}`, ...(aside === '' ? [] : [{ accent: ` ${aside}` }])];
}
