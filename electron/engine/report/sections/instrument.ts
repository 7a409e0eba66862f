import { promisesBlocks } from './own/promises.ts';
import { importancePerformanceBlocks } from './own/importance-performance.ts';
import { helpCallBlocks } from './own/help-call.ts';
import { alliesBlocks } from './own/allies.ts';
import { humanServiceBlocks } from './own/human-service.ts';
import { wowPortfolioBlocks } from './own/wow-portfolio.ts';
import { cannotLogBlocks } from './own/cannot-log.ts';
import { distributionBlocks } from './distribution.ts';
import { evidenceBlocks } from './evidence.ts';
import { factBlocks } from './facts.ts';
import { groupBlocks } from './groups.ts';
import { orderBlocks } from './order.ts';
import { sharedOutBlocks } from './shared-out.ts';
import { mirrorBlocks } from './mirror.ts';
import { photoBlocks, photosOfExercise } from './photos.ts';
import { quoteBlocks } from './quotes.ts';
import { registerNote } from './registers.ts';
import { rubricBlocks } from './rubric.ts';
import { soWhatBlocks } from './so-what.ts';
import { conclusionOf } from './statement.ts';
import { answersLens } from '../../../../src/domain/instruments/answering.ts';
import { isAnswerable } from '../../../../src/domain/instruments/scales.ts';
import type { ReportExercise } from '../input.ts';
import { chapter, paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { ChartSpec } from '../../../../src/domain/report/charts.ts';
import type { Block, ChartBlock, ReportSection } from '../../../../src/domain/report/model.ts';
import { instrumentSources } from '../../../../src/domain/words/instrument-sources.ts';
import type { Conclusion } from '../../../../src/domain/words/conclude.ts';

type Part = (context: ReportContext, exercise: ReportExercise) => Block[];

/** Registers and pictures of the instruments that have their own, by id. */
const ownParts: Readonly<Record<string, Part>> = {
  promises: promisesBlocks,
  'importance-performance': importancePerformanceBlocks,
  'help-call': helpCallBlocks,
  allies: alliesBlocks,
  'human-service': humanServiceBlocks,
  'wow-portfolio': wowPortfolioBlocks,
  'cannot-log': cannotLogBlocks,
};

/** Instruments whose part shows how the answers are spread. */
const drawsItsOwn: ReadonlySet<string> = new Set(['help-call']);

/** The picture of the ratings. */
function mainPicture(context: ReportContext, exercise: ReportExercise): Block[] {
  const { results } = exercise;
  switch (results.kind) {
    case 'value-proposition':
      return mirrorBlocks(context, exercise, results);
    case 'empowerment':
      return rubricBlocks(context, exercise, results);
    case 'rated':
      return [];
  }
}

/** What was shared out, where no part of the instrument's own tells it. */
function sharedBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const { results } = exercise;
  return results.kind === 'rated' ? sharedOutBlocks(context, exercise, results) : [];
}

/** How many answered each question in words; what they said stands among the quotes. */
function wordsBlocks({ t, n, local }: ReportContext, { results, definition }: ReportExercise): Block[] {
  if (results.kind !== 'rated' || results.participation.answered < results.participation.minimumGroup) return [];
  return results.texts.flatMap(({ itemId, people }): Block[] => {
    const item = definition.items.find(({ id }) => id === itemId);
    if (item === undefined || people === 0) return [];
    return [paragraph(`${t.words.answered(people, t.people(people, n.integer(people)), local(item.question))}.`)];
  });
}

/** Whom a point of view was asked, where it was not everybody. */
function askedBlocks({ t, n, input, local, groupName }: ReportContext, { definition }: ReportExercise): Block[] {
  return definition.lenses.flatMap((lens): Block[] => {
    if (lens.groups === undefined) return [];
    const asked = input.groups.filter(({ role }) => answersLens(lens, role)).map(({ id }) => groupName(id));
    return asked.length === 0 ? [] : [paragraph(t.words.askedOnly(local(lens.title), n.list(asked)), 'note')];
  });
}

/** What stands over every account of an instrument, long or short. */
export interface InstrumentHead {
  readonly title: string;
  readonly kicker: string;
  readonly conclusion: Conclusion | null;
  /** Why there are no figures; null where there are. */
  readonly tooFew: string | null;
}

export function headOf(context: ReportContext, { definition, results, ...exercise }: ReportExercise): InstrumentHead {
  const { t, n } = context;
  const { answered, minimumGroup } = results.participation;
  const name = context.local(definition.title);
  // A register that nobody rates has no answers to be too few.
  const tooFew = answered < minimumGroup && isAnswerable(definition);
  const conclusion = conclusionOf(context, { ...exercise, definition, results });
  return {
    title: conclusion?.title ?? t.instrument.tooFewTitle(name),
    kicker: tooFew || answered === 0 ? name : t.instrument.kicker(name, t.people(answered, n.integer(answered))),
    conclusion,
    tooFew: tooFew ? t.instrument.tooFew(n.integer(minimumGroup)) : null,
  };
}

/** The first picture that is understood without the table beside it; null where there is none. */
export function pictureOf(context: ReportContext, exercise: ReportExercise): ChartBlock | null {
  const blocks = [
    ...mainPicture(context, exercise),
    ...(ownParts[exercise.definition.id]?.(context, exercise) ?? sharedBlocks(context, exercise)),
    ...(exercise.results.kind === 'rated' ? orderBlocks(context, exercise, exercise.results) : []),
    ...(drawsItsOwn.has(exercise.definition.id) ? [] : distributionBlocks(context, exercise)),
  ];
  const pictures = blocks.flatMap((block): ChartBlock[] => (block.kind === 'chart' ? [block] : []));
  return pictures.find(({ chart }) => !isNumbered(chart)) ?? null;
}

/** Points that only a table names. */
function isNumbered(chart: ChartSpec): boolean {
  return (chart.form === 'map' || chart.form === 'quadrants') && chart.points.every(({ label }) => /^\d+$/.test(label));
}

/** Only the complete edition has room for sources. */
function sourcesOf({ complete, local }: ReportContext, instrumentId: string): string[] {
  return complete ? instrumentSources(instrumentId).map((source) => local(source)) : [];
}

/**
 * One chapter an instrument: conclusion as its title → main picture → distribution → groups → quotes →
 * photos → evidence → so what. A part without data leaves no trace.
 */
export function instrumentSection(context: ReportContext, exercise: ReportExercise, newPage: boolean): ReportSection {
  const { t } = context;
  const { results, definition } = exercise;
  const { title, kicker, conclusion, tooFew } = headOf(context, exercise);
  return {
    id: 'instrument',
    exerciseId: exercise.id,
    blocks: [
      chapter(title, kicker, newPage, sourcesOf(context, definition.id)),
      ...(conclusion ? [paragraph(conclusion.reading, 'lead', context.complete)] : []),
      ...(tooFew === null ? [] : [paragraph(tooFew)]),
      ...(tooFew === null ? askedBlocks(context, exercise) : []),
      ...mainPicture(context, exercise),
      ...(ownParts[definition.id]?.(context, exercise) ?? sharedBlocks(context, exercise)),
      ...registerNote(context, exercise),
      ...(results.kind === 'rated' ? orderBlocks(context, exercise, results) : []),
      ...(drawsItsOwn.has(definition.id) ? [] : distributionBlocks(context, exercise)),
      ...groupBlocks(context, exercise),
      ...(results.kind === 'value-proposition' || ownParts[definition.id]
        ? []
        : factBlocks(context, exercise, results)),
      ...wordsBlocks(context, exercise),
      ...quoteBlocks(context, exercise),
      ...photoBlocks(context, t.day.photosOfExercise, photosOfExercise(context, exercise.id)),
      ...evidenceBlocks(context, exercise, conclusion),
      ...soWhatBlocks(context, exercise, conclusion),
    ],
  };
}
