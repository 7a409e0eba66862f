import { profileFacts } from '../../../../src/domain/synthesis/profile-facts.ts';
import { lowerFirst } from '../../../../src/domain/words/grammar.ts';
import { profileFactText } from '../../../../src/domain/words/profile-fact-text.ts';
import type { EvidenceGrade } from '../../../../src/domain/results/answers.ts';
import type { Block, Inline, ReportSection } from '../../../../src/domain/report/model.ts';
import { plainText } from '../../../../src/domain/report/rich-text.ts';
import type { ReportExercise } from '../input.ts';
import { chapter, heading, paragraph } from '../model/blocks.ts';
import { mainLens, type ReportContext, scaleOf } from '../model/context.ts';
import { index, scaleAgreement, sd } from '../model/statistics-words.ts';
import { headOf, type InstrumentHead, pictureOf } from './instrument.ts';

/** An instrument with one picture: conclusion → reading → picture → figures → what follows. */
export function picturedSection(context: ReportContext, exercise: ReportExercise): ReportSection {
  const { t, room } = context;
  const head = headOf(context, exercise);
  const picture = pictureOf(context, exercise);
  return {
    id: 'instrument',
    exerciseId: exercise.id,
    blocks: [
      chapter(head.title, head.kicker, false),
      ...(head.conclusion ? [paragraph([head.conclusion.reading, ...meaning(context, head)])] : []),
      ...(head.tooFew === null ? [] : [paragraph(head.tooFew)]),
      ...(picture === null || room.pictures === 0 ? [] : [picture]),
      ...figuresNote(context, exercise, head, Infinity, t.instrument.brief.more),
    ],
  };
}

/** An instrument in a few lines: conclusion → reading → figures. */
export function briefBlocks(context: ReportContext, exercise: ReportExercise): Block[] {
  const head = headOf(context, exercise);
  const name: Inline = { muted: `${head.kicker}. ` };
  const said = head.conclusion ? [head.conclusion.reading, ...meaning(context, head)] : [];
  const text = [...said, ...(head.tooFew === null ? [] : [head.tooFew])];
  return [heading(head.title), paragraph([name, ...text], 'body', true), ...figuresNote(context, exercise, head, 1)];
}

function meaning({ t, room }: ReportContext, { conclusion }: InstrumentHead): Inline[] {
  if (conclusion === null || room.meanings === 0 || conclusion.soWhat === '') return [];
  return [{ strong: ` ${t.instrument.soWhat}: ` }, conclusion.soWhat];
}

/** Every figure of the instrument with its n, spread and evidence; then the weightiest limits. */
function figuresNote(
  context: ReportContext,
  exercise: ReportExercise,
  { conclusion }: InstrumentHead,
  limits: number,
  more = '',
): Block[] {
  const figures = figuresOf(context, exercise);
  const text = [
    ...(figures.length === 0 ? [] : [`${figures.join('; ')}.`]),
    ...(conclusion?.limits ?? []).slice(0, limits),
    ...(more === '' ? [] : [more]),
  ].join(' ');
  return text === '' ? [] : [paragraph(text, 'note')];
}

/** "Índice 48 de 100 (n 37 personas, desv. est. 0.89, 0.93 hay acuerdo, evidencia C)", and what has its own unit. */
function figuresOf(context: ReportContext, exercise: ReportExercise): string[] {
  const { t, n, input } = context;
  const words = t.instrument.brief;
  const inBrackets = (figure: string, parts: readonly string[], grade: EvidenceGrade): string =>
    `${figure} (${[...parts.filter((part) => part !== ''), words.evidence(grade)].join(', ')})`;
  const scale = scaleOf(exercise, mainLens(exercise), null);
  const agreed = scale === undefined ? '' : plainText(scaleAgreement(context, scale));
  const rated =
    scale?.summary?.index == null
      ? []
      : [
          inBrackets(
            words.index(index(context, scale.summary.index)),
            [
              words.people(n.integer(scale.people), scale.people),
              words.sd(sd(context, scale.summary)),
              agreed === t.none ? '' : agreed,
            ],
            scale.evidence,
          ),
        ];
  const facts = profileFacts(exercise).map((fact) => {
    const { title, value, n: people, spread, agreement } = profileFactText(fact, input.language);
    return inBrackets(`${title}: ${value}`, [people, spread.replaceAll(' · ', ', '), agreement ?? ''], fact.evidence);
  });
  return [...rated, ...facts];
}

/** What the letters of the evidence mean, those that this report uses. */
export function gradesLine(context: ReportContext, exercises: readonly ReportExercise[]): string {
  const { t, labels } = context;
  const used = new Set(
    exercises.flatMap((exercise) => [
      ...exercise.results.scales.map(({ evidence }) => evidence),
      ...profileFacts(exercise).map(({ evidence }) => evidence),
    ]),
  );
  const list = [...used]
    .sort()
    .map((grade) => t.instrument.brief.grade(grade, lowerFirst(labels.evidence[grade].title)));
  return list.length === 0 ? '' : t.instrument.brief.grades(list.join(' · '));
}
