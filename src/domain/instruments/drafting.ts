/** How an own questionnaire begins and changes its form; what a form keeps in step is kept here, not in the fields. */
import { lensGroups } from './answering.ts';
import { isRated } from './asked.ts';
import type {
  InstrumentDefinition,
  InstrumentId,
  Item,
  Lens,
  LensGroup,
  LocalizedText,
  RatedItem,
  Scale,
  TextItem,
} from './definition.ts';

/** The forms a person chooses from; an instrument that mixes them keeps what it has. */
export const questionForms = ['likert', 'ladder', 'pairs', 'rubric', 'ranking', 'points', 'text'] as const;
export type QuestionForm = (typeof questionForms)[number];

export type NewId = (prefix: string) => string;

const words = (es: string, en: string): LocalizedText => ({ es, en });
const empty = words('', '');

/** With everything that is the same in most questionnaires already written; what it asks is left to the person. */
export function blankInstrument(id: InstrumentId, newId: NewId): InstrumentDefinition {
  const dimensionId = newId('d');
  const blank: InstrumentDefinition = {
    id,
    version: 1,
    kind: 'scale',
    title: empty,
    asks: empty,
    points: 5,
    pointTitles: [
      words('Muy en desacuerdo', 'Strongly disagree'),
      words('En desacuerdo', 'Disagree'),
      words('Ni una cosa ni otra', 'Neither'),
      words('De acuerdo', 'Agree'),
      words('Muy de acuerdo', 'Strongly agree'),
    ],
    lenses: [
      {
        id: newId('l'),
        title: words('La sala', 'The room'),
        prompt: words(
          'Responda por lo que usted ve en un día cualquiera.',
          'Answer for what you see on an ordinary day.',
        ),
      },
    ],
    dimensions: [
      {
        id: dimensionId,
        title: words('General', 'Overall'),
        about: words('Todo lo que se pregunta.', 'All that is asked.'),
      },
    ],
    items: [],
    facts: [],
    readings: [],
    method: {
      purpose: words(
        'Saber qué piensa la sala y en qué no coincide.',
        'To know what the room thinks and where it differs.',
      ),
      steps: [words('Explique para qué se pregunta y abra la ronda.', 'Say what it is asked for and open the round.')],
      say: [words('No hay respuestas correctas.', 'There are no right answers.')],
      material: [],
      pitfalls: [],
      minutes: 20,
    },
  };
  return { ...blank, items: [blankItem(blank, newId)] };
}

/** A question without words, in the form of the others and in the dimension of `after`. */
export function blankItem(definition: InstrumentDefinition, newId: NewId, after?: Item): Item {
  const near = after !== undefined && isRated(after) ? after : undefined;
  const dimensionId = near?.dimensionId ?? definition.dimensions[0]?.id ?? '';
  const { kind } = definition;
  if (kind === 'open-text') return blankText(newId);
  return inKind({ kind: 'scale', id: newId('q'), dimensionId, question: empty, short: empty }, { ...definition, kind });
}

/** A question that is answered in words, whatever the others are. */
export function blankText(newId: NewId): TextItem {
  return { kind: 'open-text', id: newId('q'), question: empty, short: empty };
}

export function formOf({ kind, lenses }: InstrumentDefinition): QuestionForm | 'mixed' {
  if (kind === 'open-text') return 'text';
  const plain = lenses.every(
    ({ scale, amount, ranking }) => scale === undefined && amount === undefined && ranking === undefined,
  );
  if (plain) return kind === 'scale' ? 'likert' : kind === 'bipolar-pair' ? 'pairs' : 'rubric';
  if (kind !== 'scale') return 'mixed';
  const [first] = lenses;
  const alike = lenses.every(
    ({ scale, amount, ranking }) =>
      JSON.stringify(scale) === JSON.stringify(first?.scale) &&
      amount?.kind === first?.amount?.kind &&
      (ranking === undefined) === (first?.ranking === undefined),
  );
  if (!alike) return 'mixed';
  if (first?.ranking !== undefined) return 'ranking';
  if (first?.amount?.kind === 'points') return 'points';
  return first?.amount === undefined && first?.scale?.look === 'ladder' ? 'ladder' : 'mixed';
}

/** The scale that its questions are answered on. */
export function formScale({ lenses, points, pointTitles }: InstrumentDefinition): Scale {
  return lenses[0]?.scale ?? { points, pointTitles };
}

/**
 * The same questions in another form; what a question had in words for the old one is lost. Questions in words stay what
 * they are, unless there would be nothing else.
 */
export function withForm(definition: InstrumentDefinition, form: QuestionForm): InstrumentDefinition {
  const kind = kinds[form] ?? 'scale';
  const { points, pointTitles } = formScale(definition);
  const lenses = definition.lenses.map(({ id, title, prompt, groups }): Lens => {
    const lens = { id, title, prompt, ...(groups && { groups }) };
    if (form === 'ladder') return { ...lens, scale: { points, pointTitles, look: 'ladder' } };
    if (form === 'points') return { ...lens, amount: { kind: 'points', total: 100, each: 100 } };
    if (form === 'ranking') return { ...lens, ranking: {} };
    return lens;
  });
  const next = { ...definition, kind, points, pointTitles, lenses } as const;
  if (kind === 'open-text') return { ...next, items: next.items.map(asText) };
  const all = definition.kind === 'open-text';
  const dimensionId = definition.dimensions[0]?.id ?? '';
  return {
    ...next,
    items: next.items.map((item) => {
      if (isRated(item)) return inKind(item, { kind, points });
      const { id, question, short } = item;
      return all ? inKind({ kind: 'scale', id, dimensionId, question, short }, { kind, points }) : item;
    }),
  };
}

const kinds: Partial<Record<QuestionForm, InstrumentDefinition['kind']>> = {
  pairs: 'bipolar-pair',
  rubric: 'behaviour-rubric',
  text: 'open-text',
};

const asText = ({ id, question, short }: Item): TextItem => ({ kind: 'open-text', id, question, short });

/** Another scale, wherever its form keeps it: names are added empty or cut, and so are the levels of a rubric. */
export function withScale(definition: InstrumentDefinition, change: Partial<Scale>): InstrumentDefinition {
  const scale = { ...formScale(definition), ...change };
  const pointTitles = sized(scale.pointTitles, scale.points);
  const { points } = scale;
  const lenses = definition.lenses.map((lens) =>
    lens.scale === undefined ? lens : { ...lens, scale: { ...lens.scale, ...change, points, pointTitles } },
  );
  const next = { ...definition, points, pointTitles, lenses };
  const { kind } = next;
  if (kind === 'open-text') return next;
  return { ...next, items: next.items.map((item) => (isRated(item) ? inKind(item, { kind, points }) : item)) };
}

/** One more point of view, answered as the first one is, by everybody. */
export function blankLens({ lenses }: InstrumentDefinition, newId: NewId): Lens {
  const { scale, amount, ranking } = lenses[0] ?? {};
  const answered = { ...(scale && { scale }), ...(amount && { amount }), ...(ranking && { ranking }) };
  return { id: newId('l'), title: empty, prompt: empty, ...answered };
}

const shortLimit = 40;

/** Lets a group answer through a lens or not; with all of them it asks everybody, and the last one stays. */
export function withLensGroup(lens: Lens, group: LensGroup, answers: boolean): Lens {
  const { groups = lensGroups, ...rest } = lens;
  const next = lensGroups.filter((one) => (one === group ? answers : groups.includes(one)));
  if (next.length === 0) return lens;
  return next.length === lensGroups.length ? rest : { ...rest, groups: next };
}

/** A few words for tables and charts, from the beginning of the question. */
export function shortened(question: string): string {
  const text = question.replace(/^[¿¡\s]+/u, '').replace(/[?!.\s]+$/u, '');
  if (text.length <= shortLimit) return text;
  const cut = text.slice(0, shortLimit);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, Math.min(end > 0 ? end : shortLimit, shortLimit - 1)).trimEnd()}…`;
}

const sized = (list: readonly LocalizedText[], length: number): readonly LocalizedText[] =>
  Array.from({ length }, (_, index) => list[index] ?? empty);

function inKind(
  item: RatedItem,
  { kind, points }: { readonly kind: RatedItem['kind']; readonly points: number },
): RatedItem {
  const { id, dimensionId, question, short } = item;
  const base = { id, dimensionId, question, short };
  switch (kind) {
    case 'bipolar-pair':
      return item.kind === kind ? item : { ...base, kind, left: empty, right: empty };
    case 'behaviour-rubric':
      return { ...base, kind, levels: sized(item.kind === kind ? item.levels : [], points) };
    case 'scale':
      return item.kind === kind ? item : { ...base, kind };
  }
}
