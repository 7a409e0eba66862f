import { reportContext, type ReportContext } from './context.ts';
import { distinctCaptions } from '../../../../src/domain/report/captions.ts';
import { flowOf } from '../../../../src/domain/report/flow.ts';
import { inChosenOrder, printedOnly, sectionKey } from '../../../../src/domain/report/composition.ts';
import { filled } from '../../../../src/domain/report/kit.ts';
import { withReferences } from '../../../../src/domain/report/references.ts';
import { worded } from '../../../../src/domain/report/wordings.ts';
import type { Block, ReportModel, ReportSection } from '../../../../src/domain/report/model.ts';
import type { ReportInput } from '../input.ts';
import { answerSection } from '../sections/answer.ts';
import { appendixSection } from '../sections/appendix.ts';
import { boardSection } from '../sections/board.ts';
import { changeSection } from '../sections/change.ts';
import { coverOf } from '../sections/cover.ts';
import { daySection } from '../sections/day.ts';
import { dissentSection } from '../sections/dissent.ts';
import { instrumentSections } from '../sections/instrument-chapters.ts';
import { parkingSection } from '../sections/parking.ts';
import { prioritiesSection } from '../sections/priorities.ts';
import { profileSection } from '../sections/profile.ts';
import { roadmapSection } from '../sections/roadmap.ts';
import { scopeSection } from '../sections/scope.ts';
import { namesOnPaper } from '../texts/names-on-paper.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';
import { footerLimit, headerLimit } from '../../../../src/contract/brand-kit-schema.ts';

/** Puts the parts in another order, before anything is numbered, or leaves some out. */
export type Arrange = (sections: readonly ReportSection[]) => readonly ReportSection[];

/**
 * What the report says, in the order of the methodology, from the input alone: no clock, no file, no chance.
 * Hours of the day are those of this computer's time zone. A section without data leaves no trace. `tightness` shortens the executive edition, step by step;
 * `arrange`: the order of a firm's own template, after the consultant's.
 * `remarks`: also the empty places where a remark could stand, for a page to write on.
 */
export function buildReportModel(
  input: ReportInput,
  tightness = 0,
  remarks = false,
  arrange: Arrange = (sections) => sections,
): ReportModel {
  const context = reportContext(input, tightness, remarks);
  const { t } = context;
  const { kit } = input;
  const { client, consultant, firm, author } = namesOnPaper(input.engagement);
  const filling = { client, firm, consultant, wave: context.waveName(input.wave.label) };
  const instruments = context.exercises.map((exercise) => context.local(exercise.definition.title));
  return {
    language: input.language,
    edition: input.edition,
    properties: {
      title: `${t.reportTitle} · ${client}`,
      subject: instruments.join(', '),
      author,
      keywords: [...instruments, oneLine(input.wave.label)].join(', '),
      createdOn: input.printedOn,
    },
    cover: input.edition === 'board' ? null : coverOf(context),
    furniture: {
      header: clamp(filled(kit.texts.header[input.language], filling, client), headerLimit),
      headerRight: `${t.reportTitle} · ${context.waveName(input.wave.label)}`,
      footer: clamp(
        filled(
          kit.texts.footer[input.language],
          filling,
          printable(input.engagement.confidentiality).split(/[.\n]/)[0] ?? '',
        ),
        footerLimit,
      ),
      page: t.page,
      figure: t.figure,
      table: t.table,
      quotes: t.quotes,
    },
    sections: printed(context, remarks, arrange),
  };
}

/** What is printed, captions told apart, lists without an entry left out, references numbered. */
function printed(context: ReportContext, remarks: boolean, arrange: Arrange): readonly ReportSection[] {
  const { complete, exercises, input, t, local } = context;
  const sections = withDisclaimer(arrange(composed(sectionsOf(context), input, remarks)), context);
  const names = new Map(exercises.map(({ id, definition }) => [id, local(definition.title)]));
  const told = complete ? distinctCaptions(sections, (id) => names.get(id) ?? '') : sections;
  return withReferences(withoutEmptyLists(told), t.kinds);
}

/** What the firm says under every report stands at its end, whichever part comes last. */
function withDisclaimer(sections: readonly ReportSection[], { input, t }: ReportContext): readonly ReportSection[] {
  const said = printable(input.kit.texts.disclaimer[input.language]);
  const last = sections.at(-1);
  if (said === '' || last === undefined) return sections;
  const blocks: readonly Block[] = [
    { kind: 'paragraph', look: 'label', text: [t.disclaimer], withNext: true },
    { kind: 'paragraph', look: 'note', text: [said], withNext: false },
  ];
  return [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, ...blocks] }];
}

/** In the consultant's order and words. */
function composed(
  sections: readonly ReportSection[],
  { composition, language }: ReportInput,
  remarks: boolean,
): readonly ReportSection[] {
  const ordered = inChosenOrder(sections, sectionKey, composition.sections);
  const kept = printedOnly(ordered, sectionKey, composition.sections);
  const own = composition.wordings.filter((wording) => wording.language === language);
  return worded(kept, own, remarks);
}

/** What is where; only the complete edition lists its figures and tables, which the other has few of. */
function contentsSection({ t, complete }: ReportContext): ReportSection {
  return {
    id: 'contents',
    blocks: [
      { kind: 'contents', title: t.contents, levels: complete ? 2 : 1 },
      ...(complete
        ? [
            { kind: 'captions', of: 'figure', title: t.listOfFigures } as const,
            { kind: 'captions', of: 'table', title: t.listOfTables } as const,
          ]
        : []),
    ],
  };
}

function sectionsOf(context: ReportContext): ReportSection[] {
  if (context.input.edition === 'board') return [boardSection(context)];
  const sections = [
    answerSection(context),
    contentsSection(context),
    scopeSection(context),
    profileSection(context),
    ...instrumentSections(context),
    dissentSection(context),
    prioritiesSection(context),
    roadmapSection(context),
    parkingSection(context),
    changeSection(context),
    context.complete ? daySection(context) : null,
    context.complete ? appendixSection(context) : null,
  ];
  return sections.filter((section) => section !== null);
}

/** A report without a figure has no list of figures. */
function withoutEmptyLists(sections: readonly ReportSection[]): ReportSection[] {
  const { captions } = flowOf({ sections });
  const listed = new Set(captions.map(({ of }) => of));
  return sections.map((section) =>
    section.id === 'contents'
      ? { ...section, blocks: section.blocks.filter((block) => block.kind !== 'captions' || listed.has(block.of)) }
      : section,
  );
}
