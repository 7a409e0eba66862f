import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FileChild, type PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ReportInput } from './input.ts';
import { buildReportModel } from './model/build.ts';
import { mostPages, onItsSide } from '../../../src/domain/report/page.ts';
import { firstTightness, nextTightness, tightestOf } from './model/fit.ts';
import { fillTemplate } from './own-word/fill.ts';
import { type House, houseOf } from './own-word/house.ts';
import { inTemplateOrder } from './own-word/placed-sections.ts';
import { flowOf, sectionAddress } from '../../../src/domain/report/flow.ts';
import { drawBlock } from './word/blocks.ts';
import { coreProperties } from './word/core-properties.ts';
import { coverOf } from './word/cover.ts';
import { documentOf } from './word/document.ts';
import { type Look, lookOf } from './word/look.ts';
import { packed } from './word/packed.ts';

export interface WriteOptions {
  /** `step` is a section's id, then `layout`; `done` of `total` steps are behind. */
  readonly onProgress: (step: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
  /**
   * Lays the pages out to fill the contents: most of the time goes there, so previews do without. Without it Word
   * asks to fill them on opening.
   */
  readonly pageNumbers: boolean;
}

export interface WrittenReport {
  readonly bytes: Uint8Array;
  /** 0 when the pages were not, or could not be, laid out. */
  readonly pages: number;
}

/**
 * Writes the report as a DOCX file. Turns are given between the sections, so that a cancel is heard and answers
 * of the room are not kept waiting. An executive edition holds what seems to fit its pages; one that does not fit is
 * written again, shorter.
 * @throws RespiroError `cancelled` when the signal says so.
 */
export async function writeReport(given: ReportInput, options: WriteOptions): Promise<WrittenReport> {
  const house = given.wordFile === null ? null : houseOf(given.wordFile, given.kit);
  const input = house === null ? given : { ...given, kit: house.kit };
  const forward = { ...options, onProgress: onlyForward(options.onProgress) };
  const tightest = tightestOf(input);
  const first = firstTightness(input);
  for (let tightness = first; ;) {
    const written = await writeOnce(input, house, forward, tightness, tightness === first);
    // How many pages a firm's own template has beside the report is the firm's.
    if (
      !options.pageNumbers ||
      house?.use === 'template' ||
      written.pages <= mostPages[input.edition] ||
      tightness >= tightest
    ) {
      forward.onProgress('done', 1, 1);
      return written;
    }
    tightness = nextTightness(tightness, tightest, written.pages);
  }
}

/** Passes progress on only while it advances: writing again, shorter, is no step back for the person who waits. */
function onlyForward(tell: WriteOptions['onProgress']): WriteOptions['onProgress'] {
  let furthest = -1;
  return (step, done, total) => {
    if (done / total <= furthest) return;
    furthest = done / total;
    tell(step, done, total);
  };
}

async function writeOnce(
  input: ReportInput,
  house: House | null,
  options: WriteOptions,
  tightness: number,
  isFirst: boolean,
): Promise<WrittenReport> {
  const arrange = house?.use === 'template' ? inTemplateOrder(house.tags, input.exercises) : undefined;
  const model = buildReportModel(input, tightness, false, arrange);
  const look: Look = {
    ...lookOf(input.kit, model.furniture, model.edition !== 'complete', house?.use === 'template'),
    pictures: input.pictures == null ? null : new Map(input.pictures.map((picture) => [picture.key, picture])),
  };
  const total = model.sections.length + 2;
  const parts = new Parts(model.cover === null ? [] : coverOf(look, model.cover));
  const flow = flowOf(model);
  if (house?.use === 'template') {
    options.onProgress('layout', total - 2, total);
    await turn(options.signal);
    return fillTemplate(house.file, house.tags, { input, model, look, flow }, options.pageNumbers);
  }
  for (const [at, section] of model.sections.entries()) {
    // Another attempt would seem to begin again.
    if (isFirst) options.onProgress(section.id, at, total);
    await turn(options.signal);
    const address = sectionAddress(section.id, section.exerciseId ?? null);
    for (const block of flow.blocks)
      if (block.section === address)
        parts.add(block.landscape, drawBlock(block.landscape ? { ...look, area: onItsSide } : look, block, flow));
  }
  options.onProgress('layout', total - 2, total);
  await turn(options.signal);
  const counted = options.pageNumbers ? countingEstimator() : null;
  const file = documentOf(look, model, parts.all, counted?.estimator ?? null, house === null ? null : house.styles);
  const bytes = packed(file, [coreProperties(model)]);
  await turn(options.signal);
  const pages = counted?.pages() ?? 0;
  // Pages that cannot be laid out leave the contents blank; Word then fills them itself, after asking.
  if (counted !== null && pages === 0)
    return writeOnce(input, house, { ...options, pageNumbers: false }, tightness, false);
  return { bytes, pages };
}

/** What is drawn, in runs of pages of one orientation. */
class Parts {
  readonly all: { readonly landscape: boolean; readonly children: FileChild[] }[];

  constructor(cover: readonly FileChild[]) {
    this.all = [{ landscape: false, children: [...cover] }];
  }

  add(landscape: boolean, children: readonly FileChild[]): void {
    const last = this.all.at(-1);
    if (last?.landscape === landscape) last.children.push(...children);
    else this.all.push({ landscape, children: [...children] });
  }
}

/** The library's estimator, remembering how many pages it found. */
function countingEstimator(): { readonly estimator: PageNumberEstimator; readonly pages: () => number | undefined } {
  const estimate = estimatePageNumbersWith({ guess: true });
  let found: number | undefined;
  const estimator: PageNumberEstimator = Object.assign(
    (...given: Parameters<PageNumberEstimator>) => {
      const estimated = estimate(...given);
      found = estimated.pageCount;
      return estimated;
    },
    estimate.listNumbers ? { listNumbers: estimate.listNumbers } : {},
  );
  return {
    estimator,
    pages: () => found,
  };
}

async function turn(signal: AbortSignal): Promise<void> {
  await nextTurn();
  if (signal.aborted) throw new RespiroError('cancelled', 'the report was cancelled');
}
