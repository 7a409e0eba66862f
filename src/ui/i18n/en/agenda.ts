import { labels } from '../../../domain/words/en/labels.ts';
import type { agenda as spanish } from '../es/agenda.ts';

const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
};

export const agenda: typeof spanish = {
  title: 'Agenda',
  'kind.welcome': labels.block.welcome,
  'kind.exercise': labels.block.exercise,
  'kind.activity': labels.block.activity,
  'kind.break': labels.block.break,
  'kind.plan': labels.block.plan,
  'kind.closing': labels.block.closing,
  duration: ({ minutes }) => duration(minutes),

  eyebrow: ({ session, day }) => `${session} · ${day}`,
  heading: ({ end }) => `Ends at ${end}`,
  headingOver: ({ end }) => `Ended at ${end}`,
  headingEmpty: 'There is no agenda yet',
  session: 'Session',
  toLive: 'Go to Live',
  template: 'Use a template',
  add: 'Add a block',
  moveDay: 'Starts at',
  moveRest: 'The rest starts at',
  totals: 'Time by kind of block',
  total: 'In all',
  noSession: 'A session is missing',
  noSessionText: 'An agenda belongs to a session. Add one in Project and come back.',

  emptyText:
    'Choose a template and adjust it: you get the blocks with their times, each with its method card. Or begin with one block and add the others.',
  templates: 'Templates',
  templateNote: ({ minutes, n }) => `${duration(minutes)} · ${n} blocks`,
  anonymityNote: 'For the exercises that are missing. It can be changed before the first answer.',
  fill: ({ end }) => `Fill the agenda, ends ${end}`,
  replaces: ({ n }) =>
    n === 1
      ? 'The block that has not begun is replaced. Exercises and their answers stay. It can be undone.'
      : `The ${n} blocks that have not begun are replaced. Exercises and their answers stay. It can be undone.`,
  fillTooLate: ({ title }) =>
    `At that time “${title}” would begin after midnight. Choose an earlier time or a shorter template.`,
  filled: ({ n }) => `${n} blocks were added`,

  blocks: 'Blocks of the session',
  blockTimes: ({ from, to }) => `${from}–${to}`,
  blockLabel: ({ title, kind, from, to, length }) =>
    `${title === kind ? title : `${title}, ${kind}`}, ${from} to ${to}, ${length}`,
  planned: ({ from, to }) => `Plan ${from}–${to}`,
  overlapping: 'Overlaps',
  running: ({ from }) => `Running since ${from}`,
  since: ({ from }) => `Since ${from}`,
  ranLabel: ({ from, to }) => `It ran from ${from} to ${to}`,
  skipped: 'Skipped',
  noExercise: 'No exercise chosen yet',
  hasNotes: 'With notes',

  overlapNotice: ({ first, second, more }) =>
    more === 0
      ? `“${first}” and “${second}” overlap.`
      : `“${first}”, “${second}” and ${more === 1 ? 'one more block' : `${more} more blocks`} overlap.`,
  arrange: 'Arrange what follows',
  nextDay: ({ end }) => `The agenda ends at ${end} on the next day.`,
  pastMidnight: ({ title }) =>
    `“${title}” would begin after 23:59. Nothing was changed. Shorten or remove a block, or start the day earlier.`,

  keys: 'Keys of the agenda',
  keyDelete: 'Del',
  'does.select': 'select',
  'does.order': 'change the order',
  'does.length': 'change the length',
  'does.title': 'edit the title',
  'does.add': 'add after it',
  'does.remove': 'remove',
  'does.arrange': 'arrange what follows',

  'said.at': ({ title, from, to }) => `${title}: ${from} to ${to}`,
  'said.length': ({ title, length, to }) => `${title}: ${length}, ends ${to}`,
  'said.arranged': ({ end }) => `What follows was arranged. Ends ${end}`,
  'said.moved': ({ start, end }) => `The day goes from ${start} to ${end}`,
  'said.added': ({ title, from }) => `${title} was added at ${from}`,
  'said.cancelled': ({ title, from }) => `${title} stayed at ${from}`,
  'said.stays': ({ title }) => `${title} has begun or was skipped: it does not move`,
  'said.atEdge': ({ title }) => `${title} has nothing to change places with`,
  removed: ({ title }) => `“${title}” was removed`,

  inspector: 'Selected block',
  blockTitle: 'Title',
  kind: 'Kind',
  startsAt: 'Starts',
  minutes: 'Minutes',
  fixed: 'It has begun or was skipped: its plan does not move. Time is managed in Live.',
  notes: 'Notes for you',
  notesHelp: 'Only you see them; neither the projector nor the report shows them.',
  remove: 'Remove the block',

  exercise: 'Exercise of the session',
  chooseExercise: 'Choose…',
  addInstrument: ({ title }) => `Add “${title}”`,
  addExercise: 'Add the exercise',
  exerciseNote: ({ title, n }) => `${title} (${n})`,

  card: 'Method card',
  cardMinutes: ({ length }) => `Usually takes ${length}`,
  cardSteps: 'Steps',
  cardSay: 'What to say',
  cardMaterial: 'Material',
  cardPitfalls: 'Watch out for',
};
