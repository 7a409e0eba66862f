import { counting } from './counting.ts';

/** Page furniture, cover and the page that answers first. */
export const front = {
  people: counting.people,
  reportTitle: 'Customer experience report',
  page: ['Page ', ' of '] as readonly [string, string],
  quotes: ['“', '”'] as readonly [string, string],
  figure: 'Figure',
  table: 'Table',
  kinds: { figure: 'figure', table: 'table' },
  listOfFigures: 'Figures',
  listOfTables: 'Tables',
  see: {
    items: (name: string) => `The figures of each question: ${name}`,
    points: (name: string) => `The numbers are those of ${name}`,
    picture: (name: string) => `See ${name}`,
    register: (name: string) => `As it was written: ${name}`,
    formulas: (name: string) => `How each figure is computed and where it comes from: ${name}`,
    glossary: (name: string) => `What the terms mean: ${name}`,
  },
  hidden: {
    'too-few': (least: string) => `hidden: fewer than ${least} answers`,
    'protects-another': () => 'hidden: protects another group',
  },
  hiddenNote: (least: string) =>
    `Hatched cells are not shown: the group gave fewer than ${least} answers, or showing it would let another’s be worked out.`,
  none: '—',
  agreement: { agreement: 'agreement', partial: 'partial agreement', disagreement: 'disagreement' },
  mayBeChance: 'may be chance',
  evidenceShort: (grade: string, words: string) => `Evidence ${grade}: ${words}`,

  cover: {
    kicker: 'Customer experience diagnostic',
    wave: 'Wave',
    workshop: (n: number) => (n === 1 ? 'Workshop' : 'Workshops'),
    preparedBy: 'Presented by',
    edition: 'Edition',
    editions: { board: 'One page', executive: 'Executive', complete: 'Complete' },
    printedOn: 'Date of the report',
    logo: (kit: string) => `Logo: ${kit}`,
  },
  board: {
    kicker: (client: string, wave: string) => `Summary for the board · ${client} · ${wave}`,
    findings: (n: number) => (n === 1 ? 'The finding' : n === 2 ? 'Two findings' : 'Three findings'),
    decisions: (n: number) =>
      n === 1 ? 'The decision asked for' : n === 2 ? 'Two decisions asked for' : 'Three decisions asked for',
    review: (day: string) => `Review progress on ${day}, with the plan’s indicators.`,
    standsOn: 'What it stands on',
    more: 'The complete figures, with their n, spread and method, are in the report.',
  },
  contents: 'Contents',
  disclaimer: 'Notice',

  answer: {
    kicker: 'The answer, on one page',
    nothing: 'There are not yet enough answers for a reading',
    reasons: (n: number) => (n === 1 ? 'Why' : n === 2 ? 'Two reasons' : 'Three reasons'),
    decision: 'The decision we ask for',
    approve: (n: number, shown: string, first: string) =>
      n === 1
        ? `Approve the proposed action: ${first}.`
        : `Approve the plan of ${counting.actions(n, shown)}, which begins with: ${first}.`,
    owners: (n: number, shown: string) =>
      n === 1
        ? 'Name who will answer for the one action that has no owner yet.'
        : `Name who will answer for the ${counting.actions(n, shown)} that have no owner yet.`,
    chooseFindings: (n: number, shown: string) =>
      n === 1
        ? 'Decide whether the finding will be acted on, who answers for it and when it is reviewed.'
        : `Decide which of the ${shown} findings come first, who answers for each and when they are reviewed.`,
    agreeOnAim: 'Agree on what has to change before the next wave, and who answers for it.',
    index: (lens: string) => `Index, lens “${lens}”`,
    outOf100: 'of 100',
    mirror: 'Mirror gap',
    points: 'points',
    level: 'Empowerment level',
    outOf: (maximum: string) => `of ${maximum}`,
    indexOf: (title: string) => `Index: ${title}`,
    empowermentIndex: 'Empowerment index',
    basis: (n: string, sd: string) => `n ${n} · sd ${sd}`,
    mirrorBasis: (company: string, customer: string) => `company ${company} − customer ${customer}`,
    flatDimension: (title: string, mean: string, maximum: string) => `${title} is lowest: ${mean} of ${maximum}`,
    widestMirror: (title: string, company: string, customer: string) =>
      `${title}: the company gives itself ${company} and supposes ${customer} from the customer`,
    widestMirrorKnown: (title: string, company: string, customer: string) =>
      `${title}: the company gives itself ${company}, the customer ${customer}`,
    widestMirrorText: (n: number, gap: string) =>
      `A distance of ${gap} ${n === 1 ? 'point' : 'points'}, the widest of all dimensions.`,
    lowestItem: (short: string) => `The lowest pair: ${short}`,
    lowestItemText: (mean: string, maximum: string, sd: string, n: string) =>
      `A mean of ${mean} out of ${maximum} (sd ${sd}, n ${n}).`,
    leaders: (title: string, gap: string) => `In ${title}, leadership votes ${gap} levels above the front line`,
    leadersBelow: (title: string, gap: string) => `In ${title}, leadership votes ${gap} levels below the front line`,
    leadersText: 'Those who decide and those who serve do not describe the same company.',
    flag: (title: string) => `In ${title}, the words and the facts disagree`,
  },
};
