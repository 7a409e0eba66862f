import type { Messages } from '../es.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

export const compare: Messages['compare'] = {
  title: 'Compare',
  eyebrow: ({ client, before, after }) => `${client} · from ${before} to ${after}`,
  eyebrowTwo: ({ before, after }) => `${before} against ${after}`,
  sides: 'What is compared',
  before: 'Before',
  after: 'After',
  wave: ({ wave, day }) => `${wave} · ${day}`,
  waveOf: ({ client }) => `Wave of ${client}`,
  inThisProject: 'This engagement',
  inFile: ({ file }) => `From the file ${file}`,
  ofFile: ({ wave }) => `File ${wave}`,
  ofProject: ({ wave }) => `Engagement ${wave}`,
  chooseFile: 'Compare with another file…',
  changeFile: 'Choose another file…',
  withoutFile: 'Back to this engagement',
  swap: 'Swap',
  backwards: ({ before, after }) => `${before} is later than ${after}: the change is read backwards.`,
  otherClient: ({ file, own }) =>
    `These are two clients: “${file}” in the file and “${own}” in this engagement. They are seen side by side, but it is no change, and it does not go to the report.`,
  reading: 'Reading both waves',
  minimum: ({ minimum }) =>
    `Each side shows only what has ${minimum} answers or more. The 95% interval of Hedges g decides the reading: where it includes zero, nothing is demonstrated.`,
  emptyTitle: 'One more wave is needed',
  emptyText:
    'Compare shows what moved between two waves, and whether the change is demonstrated. Add the second wave of this engagement and run the same instruments, or open another file of the same client.',
  addWave: 'Add a wave',
  nothingTitle: 'Nothing in common yet',
  nothingText: ({ before, after }) =>
    `No instrument has answers that may be shown in both ${before} and ${after}. Run the same instrument in both, or choose another wave.`,
  itselfTitle: 'It is the same wave',
  itselfText:
    'The file is a copy of this engagement, and both sides are the same wave. Choose another one on one side.',
  conclusion: ({ what, title }) => `${title}: ${what}`,

  peopleNote: ({ before, n, after, m }) => `${before}: ${people(n)} · ${after}: ${people(m)}`,
  lens: 'Lens',
  row: 'Index from 0 to 100',
  difference: 'Diff.',
  interval: 'Hedges g, 95%',
  words: 'Reading',
  whole: 'Overall',
  groups: 'By group',
  items: 'By question',
  showItems: ({ n }) => (n === 1 ? 'See 1 question' : `See ${n} questions`),
  hideItems: 'Hide the questions',
  tableOf: ({ title, before, after }) => `${title}: ${before} and ${after}, difference, interval and reading`,
  open: ({ title }) => `How the answers were spread: ${title}`,
  sideFigures: ({ people: n, mean, median, sd }) => `n ${n} · mean ${mean} · median ${median} · sd ${sd}`,
  pooled: ({ n }) => `${n} ratings`,
  meansFact: ({ before, after, points }) => `means ${before} and ${after}; ${points} points of the scale`,
  meanAndSpread: ({ mean, sd }) => `${mean} (sd ${sd})`,
  noInterval: 'no interval: very few people, or nobody varies',
  effect: ({ g, low, high }) => `${g} [${low}, ${high}]`,
  noIntervalShort: 'no interval',
  wish: 'It is what the room would wish for: higher is no improvement.',
  supposition: 'The customer lens is a supposition in both waves: employees answered it.',
  otherVersion: ({ before, after, n }) =>
    n === 0
      ? `Version ${before} before and ${after} after, with the same questions.`
      : `Version ${before} before and ${after} after: ${n === 1 ? '1 question has no match or was reworded' : `${n} questions have no match or were reworded`} and left out.`,
  ownRows: 'Each wave rated what its own room wrote, and not all of it is the same: the overall is each one’s own.',

  notCompared: 'Not comparable',
  whyNot: ({ what, why }) => `${what}: ${why}`,
  'why.length': 'the scale has another number of points',
  'why.supposition': ({ side }) => `in ${side} employees imagined the customer, and in the other customers answered`,
  'why.too-few': ({ side, minimum }) => `fewer than ${minimum} answers in ${side}`,
  'why.other-items': 'another version, with other questions',
  'why.asked': 'another version, asked of other groups',
  'why.reworded': 'another version, in other words',
  'why.hidden': ({ side }) => `hidden in ${side}, so that nobody can be recognised`,
  'why.absent': ({ side }) => `no answers in ${side}`,

  figures: 'Other figures',
  figuresNote: 'Without an interval: these figures do not say whether a change is demonstrated.',
  'figure.level': 'Overall level of empowerment',
  'figure.health': 'Mean health of the allies, 0–100',
  'figure.robot': 'Robot index, 0–100',
  'figure.rows': 'Rows written',
  'figure.incidents': 'Times a month a customer heard no',
  'figure.solved': 'Empowerment would have solved it',
  'figure.effort': 'Mean effort: extra channels and repeats',
  'figure.balance': 'Votes for everyday wows',
  figureN: ({ before, after }) => `n ${before} and ${after}`,
  'paired.health': 'Health of each ally, 0–100',
  'paired.importance': 'Importance of each attribute, points of 100',
  'paired.order': 'Mean place in the order, 1 is the first',
  pairedOnly: ({ before, after }) => `Without a match: ${before} only before and ${after} only after.`,

  only: 'In only one of the two',
  onlySide: ({ side, titles }) => `In ${side}: ${titles}.`,

  soWhat: ({ figures, before, after }) => `From ${before} to ${after}: ${figures}.`,
  soWhatRow: ({ title, before, after, n, m, interval }) =>
    `${title}, from ${before} to ${after} (n ${n} and ${m}${interval === '' ? '' : `; ${interval}`})`,
  keepUp: ({ what }) => `Keep up what made ${what} improve`,
  mend: ({ what }) => `Find out why ${what} worsened, and mend it`,
  unmoved: ({ title }) => `Decide what is missing for ${title} to move, and who takes it on`,
};
