import { lowerFirst } from '../../../../src/domain/words/grammar.ts';
import { pictureKey } from '../../../../src/domain/report/references.ts';
import { chapter, column, paragraph, see } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Inline, ReportSection } from '../../../../src/domain/report/model.ts';
import { agreementWords } from '../model/statistics-words.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

/** The findings in the consultant's order, with what weighs in it. */
export function prioritiesSection(context: ReportContext): ReportSection | null {
  const { t, n, complete, room } = context;
  const { findings } = context.input;
  if (findings.length === 0) return null;
  const shown = findings.slice(0, room.findings);
  const left = findings.length - shown.length;
  const { columns } = t.priorities;
  return {
    id: 'priorities',
    blocks: [
      chapter(t.priorities.title(findings.length, n.integer(findings.length)), t.priorities.kicker, false),
      ...(complete ? [paragraph(t.priorities.lead, 'lead', true)] : []),
      {
        kind: 'table',
        caption: t.priorities.tableCaption,
        alt: t.priorities.tableAlt,
        note: null,
        columns: [
          column(columns.number, 6),
          column(columns.finding, 49),
          column(columns.severity, 14),
          column(columns.evidence, complete ? 14 : 11),
          column(columns.agreement, complete ? 17 : 20),
        ],
        rows: shown.map((finding, at) => {
          const meaning = printable(finding.soWhat);
          const text = complete
            ? meaning
            : room.meaningLength === 0
              ? ''
              : clamp(meaning.replace(/\n+/g, ' '), room.meaningLength);
          const from = finding.proposed?.exerciseId;
          const title: Inline = { strong: oneLine(finding.title) };
          return {
            about: { kind: 'finding', id: finding.id },
            cells: [
              n.integer(at + 1),
              {
                rich: [
                  title,
                  ...(text === '' ? [] : [`\n${text}`]),
                  ...(complete && from !== undefined
                    ? [see(pictureKey(from), t.see.picture, text === '' ? '\n' : ' ')]
                    : []),
                ],
              },
              {
                rich: [
                  { accent: '●'.repeat(finding.severity) },
                  { muted: '○'.repeat(5 - finding.severity) },
                  ...(complete ? [{ muted: `\n${t.priorities.severity(n.integer(finding.severity))}` }] : []),
                ],
              },
              {
                rich: [
                  { strong: finding.evidence },
                  ...(complete ? [{ muted: `\n${lowerFirst(context.labels.evidence[finding.evidence].title)}` }] : []),
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
