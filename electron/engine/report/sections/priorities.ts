import { lowerFirst } from '../../../../src/domain/words/grammar.ts';
import { chapter, column, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Inline, ReportSection } from '../model/model.ts';
import { agreementWords } from '../model/statistics-words.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

const executive = { findings: 6, length: 150 };

/** The findings in the consultant's order, with what weighs in it. */
export function prioritiesSection(context: ReportContext): ReportSection | null {
  const { t, n, complete } = context;
  const { findings } = context.input;
  if (findings.length === 0) return null;
  const shown = complete ? findings : findings.slice(0, executive.findings);
  const left = findings.length - shown.length;
  const { columns } = t.priorities;
  return {
    id: 'priorities',
    blocks: [
      chapter(t.priorities.title(findings.length, n.integer(findings.length)), t.priorities.kicker, false),
      paragraph(t.priorities.lead, 'lead'),
      {
        kind: 'table',
        caption: t.priorities.tableCaption,
        alt: t.priorities.tableAlt,
        note: null,
        columns: [
          column(columns.number, 6),
          column(columns.finding, 49),
          column(columns.severity, 14),
          column(columns.evidence, 14),
          column(columns.agreement, 17),
        ],
        rows: shown.map((finding, at) => {
          const meaning = printable(finding.soWhat);
          const text = complete ? meaning : clamp(meaning.replace(/\n+/g, ' '), executive.length);
          const title: Inline = { strong: oneLine(finding.title) };
          return {
            cells: [
              n.integer(at + 1),
              { rich: text === '' ? [title] : [title, `\n${text}`] },
              {
                rich: [
                  { accent: '●'.repeat(finding.severity) },
                  { muted: '○'.repeat(5 - finding.severity) },
                  { muted: `\n${t.priorities.severity(n.integer(finding.severity))}` },
                ],
              },
              {
                rich: [
                  { strong: finding.evidence },
                  { muted: `\n${lowerFirst(context.labels.evidence[finding.evidence].title)}` },
                ],
              },
              agreementWords(context, finding.agreement),
            ],
          };
        }),
      },
      ...(left > 0 ? [paragraph(t.priorities.more(left, n.integer(left)), 'note')] : []),
    ],
  };
}
