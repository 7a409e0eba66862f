import type { anonymise as shape } from '../es/anonymise.ts';

export const anonymise: typeof shape = {
  menu: 'Share without names…',
  title: 'Share without names',
  help: 'A copy is written to another file, with the same answers and figures. The open engagement does not change.',
  too: 'What else goes',
  facilitators: 'The name of whoever facilitates',
  client: 'The client’s name and brand',
  photos: ({ n }) =>
    n === 1 ? 'The photo: it may show faces and names' : `The ${n} photos: they may show faces and names`,
  others: 'Other names or nicknames to look for',
  othersHelp: 'Separate them with commas. They are looked for when you leave the field.',
  searching: 'Looking for names in the texts…',
  people: ({ n }) =>
    n === 0
      ? 'The list of people is empty.'
      : n === 1
        ? 'The person on the list gets a number instead of a name.'
        : `The ${n} people on the list get a number instead of a name, in random order.`,
  foundNone: 'No name was found in the texts.',
  found: ({ n, going }) =>
    n === 1
      ? `The texts hold 1 mention; it ${going === 1 ? 'is replaced' : 'stays'}.`
      : `The texts hold ${n} mentions; ${going} are replaced.`,
  doubtful: ({ n }) => `To decide (${n})`,
  doubtfulHelp: 'They may be names or everyday words. They stay as they are, except those you tick.',
  sure: ({ n }) => `Replaced (${n})`,
  sureHelp: 'Untick what should stay.',
  posts: ({ n }) => `Posts and departments (${n})`,
  postsHelp:
    'They stand where somebody is in charge and do not look like people’s names. They stay, except those you tick.',
  becomes: 'becomes',
  show: ({ n }) => (n === 1 ? 'Show the sentence' : `Show the ${n} sentences`),
  hide: ({ n }) => (n === 1 ? 'Hide the sentence' : `Hide the ${n} sentences`),
  rest: ({ n }) => `And ${n} more, which follow the tick above.`,
  limits:
    'What Respiro cannot know: names or faces in photos, nicknames, misspelled names, and whatever lets somebody be recognised by what is told. Read the copy before you send it.',
  left: 'Not in the copy: the history, the record of deliveries, and the backups.',
  unlocked: 'This engagement has a password. The copy is saved without one; set it after opening the copy.',
  act: 'Save the copy…',
  fileName: 'Copy without names',
  done: ({ people, replaced }) => `The copy was saved. People with a code: ${people}. Mentions replaced: ${replaced}.`,
  reveal: 'Show in folder',
  'place.brief': 'Brief',
  'place.session': 'Session',
  'place.group': 'Group',
  'place.agenda': 'Agenda',
  'place.instrument': 'Instrument',
  'place.comment': 'Comment',
  'place.consensus': 'Consensus',
  'place.evidence': 'Evidence',
  'place.register': 'Register',
  'place.parking': 'Parked item',
  'place.photo': 'Photo caption',
  'place.finding': 'Finding',
  'place.action': 'Action',
  'place.report': 'Report wording',
};
