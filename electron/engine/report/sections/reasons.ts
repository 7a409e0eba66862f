import { scaleOfLens, shownValue } from '../../../../src/domain/instruments/scales.ts';
/** Up to three reasons for the statement: the consultant's findings first, then what the results say by rule. */
import type { ReportExercise } from '../input.ts';
import { dimensionScales, dimensionTitle, itemShort, mainLens, type ReportContext, scaleOf } from '../model/context.ts';
import type { Reasons } from '../../../../src/domain/report/model.ts';
import { agreementWords, evidence, mean, sd } from '../model/statistics-words.ts';
import { clamp, oneLine } from '../texts/printable.ts';

/** What follows from a finding, as long as there is room for. */
function shortened({ input, room }: ReportContext, text: string): string {
  const length = input.edition === 'board' ? room.meaningLength : 220;
  return length === 0 ? '' : clamp(oneLine(text), length);
}

interface Candidate {
  /** Dimension or item it is about, so that no finding is said twice. */
  readonly about: string;
  readonly weight: number;
  readonly reason: Reasons['items'][number];
}

const wanted = 3;

export function reasonsOf(context: ReportContext): Reasons['items'] {
  const { t } = context;
  const findings = context.input.findings.slice(0, wanted);
  const reasons = findings.map((finding): Reasons['items'][number] => ({
    about: { kind: 'finding', id: finding.id },
    title: clamp(oneLine(finding.title), 130),
    text: shortened(context, finding.soWhat),
    note: [
      evidence(context, finding.evidence),
      ...(finding.agreement === null
        ? []
        : [`${t.dissent.columns.agreement}: ${agreementWords(context, finding.agreement)}`]),
    ].join(' · '),
  }));
  const said = new Set(findings.flatMap((finding) => Object.values(finding.proposed?.params ?? {}).map(String)));
  const candidates = context.exercises
    .flatMap((exercise) => candidatesOf(context, exercise))
    .filter(({ about }) => !said.has(about))
    .sort((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  const fresh = candidates.filter(({ about }) => !seen.has(about) && seen.add(about));
  return [...reasons, ...fresh.map(({ reason }) => reason)].slice(0, wanted);
}

function candidatesOf(context: ReportContext, exercise: ReportExercise): Candidate[] {
  return exercise.results.kind === 'value-proposition'
    ? mirrorCandidates(context, exercise)
    : rubricCandidates(context, exercise);
}

function mirrorCandidates(context: ReportContext, exercise: ReportExercise): Candidate[] {
  const { t, n } = context;
  const { results } = exercise;
  if (results.kind !== 'value-proposition') return [];
  const lens = mainLens(exercise);
  const widest = results.mirror.dimensions
    .flatMap(({ dimensionId, gap }) => (gap === null ? [] : [{ dimensionId, gap }]))
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
  const found: Candidate[] = [];
  if (widest) {
    const scale = scaleOf(exercise, lens, widest.dimensionId);
    const company = scaleOf(exercise, 'company', widest.dimensionId)?.summary?.index;
    if (company != null && scale?.summary?.index != null) {
      const wording = results.customerLensIsSupposition ? t.answer.widestMirror : t.answer.widestMirrorKnown;
      found.push({
        about: widest.dimensionId,
        weight: Math.abs(widest.gap),
        reason: {
          title: wording(
            dimensionTitle(context, exercise, widest.dimensionId),
            n.integer(company),
            n.integer(scale.summary.index),
          ),
          text: t.answer.widestMirrorText(Math.round(Math.abs(widest.gap)), n.integer(Math.abs(widest.gap))),
          note: evidence(context, scale.evidence),
        },
      });
    }
  }
  const lowest = results.items
    .filter((item) => item.lensId === lens && item.summary?.mean != null)
    .sort((a, b) => (a.summary?.mean ?? 0) - (b.summary?.mean ?? 0))[0];
  if (lowest?.summary) {
    const scale = scaleOfLens(exercise.definition, lens);
    found.push({
      about: lowest.itemId,
      weight: 100 - (lowest.summary.index ?? 100),
      reason: {
        title: t.answer.lowestItem(itemShort(context, exercise, lowest.itemId)),
        text: t.answer.lowestItemText(
          mean(context, lowest.summary),
          n.integer(shownValue(scale, scale.points)),
          sd(context, lowest.summary),
          n.integer(lowest.summary.n),
        ),
        note: evidence(context, lowest.evidence),
      },
    });
  }
  return found;
}

function rubricCandidates(context: ReportContext, exercise: ReportExercise): Candidate[] {
  const { t, n } = context;
  const { results } = exercise;
  if (results.kind !== 'empowerment') return [];
  const found: Candidate[] = results.flags.map((flag) => ({
    about: flag.dimensionId,
    weight: 90,
    reason: {
      title: t.answer.flag(dimensionTitle(context, exercise, flag.dimensionId)),
      text: flagSentence(context, exercise, flag),
      note: evidence(context, 'B'),
    },
  }));
  const lowest = dimensionScales(exercise, mainLens(exercise)).sort(
    (a, b) => (a.summary.mean ?? 0) - (b.summary.mean ?? 0),
  )[0];
  if (lowest) {
    found.push({
      about: lowest.dimensionId,
      weight: 100 - (lowest.summary.index ?? 100),
      reason: {
        title: t.answer.flatDimension(
          dimensionTitle(context, exercise, lowest.dimensionId),
          mean(context, lowest.summary),
          n.integer(exercise.definition.points),
        ),
        text: t.answer.lowestItemText(
          mean(context, lowest.summary),
          n.integer(exercise.definition.points),
          sd(context, lowest.summary),
          n.integer(lowest.summary.n),
        ),
        note: evidence(context, lowest.evidence),
      },
    });
  }
  const apart = results.dimensions
    .flatMap(({ dimensionId, leadersMinusFrontline }) =>
      leadersMinusFrontline === null ? [] : [{ dimensionId, gap: leadersMinusFrontline }],
    )
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0];
  if (apart && Math.abs(apart.gap) >= 0.5) {
    const title = dimensionTitle(context, exercise, apart.dimensionId);
    const gap = n.decimal(Math.abs(apart.gap), 1);
    found.push({
      about: `${apart.dimensionId}:groups`,
      weight: Math.abs(apart.gap) * 25,
      reason: {
        title: apart.gap > 0 ? t.answer.leaders(title, gap) : t.answer.leadersBelow(title, gap),
        text: t.answer.leadersText,
        note: evidence(context, 'C'),
      },
    });
  }
  return found;
}

/** Which words and which fact do not agree, with both figures. */
export function flagSentence(
  context: ReportContext,
  exercise: ReportExercise,
  flag: { readonly dimensionId: string; readonly level: number; readonly value: number; readonly rule: string },
): string {
  const { t, n } = context;
  const title = dimensionTitle(context, exercise, flag.dimensionId);
  const level = n.integer(flag.level);
  if (flag.rule === 'discretion-unused') return t.empowerment.flagUnused(title, level);
  return t.empowerment.flagOverbooked(title, level, n.percent(flag.value));
}
