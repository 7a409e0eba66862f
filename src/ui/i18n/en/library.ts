import type { library as shape } from '../es/library.ts';

export const library: typeof shape = {
  title: 'Library',
  lead: 'What you once wrote well, to be used with other clients. Kept on this computer, without anybody’s figures or names.',
  kinds: 'What is shown',
  'kind.finding': ({ n }) => `Findings ${n}`,
  'kind.action': ({ n }) => `Actions ${n}`,
  'kind.promise': ({ n }) => `Promises ${n}`,
  'kind.scenario': ({ n }) => `Scenarios ${n}`,
  'kind.idea': ({ n }) => `Ideas ${n}`,
  'kind.quote': ({ n }) => `Quotes ${n}`,
  search: 'Search the library',
  noMatch: ({ text }) => `Nothing matches “${text}”. Try another word.`,
  more: ({ n }) => `Show ${n} more`,
  list: 'Texts of the library',
  failed: 'The library could not be read',
  retry: 'Try again',

  'none.finding': 'No findings kept yet',
  'none.action': 'No actions kept yet',
  'none.promise': 'No promises kept yet',
  'none.scenario': 'No scenarios kept yet',
  'none.idea': 'No ideas kept yet',
  'none.quote': 'No quotes kept yet',
  'noneText.promise':
    'A promise well rewritten is an example for another workshop. Write how it was said and what it became; in the register of promises a few letters and Enter insert it.',
  'noneText.scenario':
    'Scenarios that make a room talk serve again. Write a title and two or three sentences; in “The help call” a few letters and Enter insert it.',
  'noneText.idea':
    'A WOW idea that worked in one business sparks others. Write its title and what it would look like; in the WOW portfolio a few letters and Enter insert it.',
  'noneText.quote':
    'Sentences by authors of the field, with their source, to open a conversation or support a finding. Do not keep here what people of a client said.',
  'noneText.finding':
    'When a finding is well put, press the button with the book in Synthesis. You can also write it here. Next time you insert it with a few letters and Enter.',
  'noneText.action':
    'When an action would serve other clients, press the button with the book in the plan. You can also write it here. Next time you insert it with a few letters and Enter.',

  'add.finding': 'Write a finding',
  'add.action': 'Write an action',
  'add.promise': 'Write a promise',
  'add.scenario': 'Write a scenario',
  'add.idea': 'Write an idea',
  'add.quote': 'Write a quote',
  'text.finding': 'Finding',
  'text.action': 'What will be done',
  'text.promise': 'How it was said',
  'text.scenario': 'Title',
  'text.idea': 'Idea',
  'text.quote': 'Quote',
  'detail.finding': 'So what',
  'detail.action': 'KPI',
  'detail.promise': 'What it became',
  'detail.scenario': 'Story',
  'detail.idea': 'What it would look like',
  'detail.quote': 'Who said it, and where',
  rewritten: ({ words }) => `It became: ${words}`,
  source: ({ words }) => `Source: ${words}`,
  indicator: ({ words }) => `KPI: ${words}`,
  tags: 'Tags',
  tagsHelp: 'Separated by commas, to find it by: frontline, complaints, promise.',
  tooManyTags: ({ most }) => `There is room for ${most} tags.`,
  longTag: ({ most }) => `A tag has ${most} letters at most.`,
  language: 'Language',
  editItem: ({ text }) => `Edit: ${text}`,
  removeItem: ({ text }) => `Remove: ${text}`,
  removed: 'Removed from the library.',
  added: 'Added to the library.',

  keep: 'Keep in the library',
  keepItem: ({ text }) => `Keep in the library: ${text}`,
  kept: 'Kept in the library.',
  known: 'It was in the library already.',
  see: 'See it',
  reviewTitle: 'Review it before it is kept',
  reviewText: 'The library is for other clients. What is this one’s stays in its engagement.',
  figures: 'The text holds figures, and figures are this client’s. Take them out or put words in their place.',
  names: ({ names }) => `The text names ${names}. Write “the company” or the position instead.`,

  insert: 'Insert from the library',
  'insertTitle.finding': 'Insert a finding',
  'insertTitle.action': 'Insert an action',
  'insertTitle.promise': 'Insert promises',
  'insertTitle.scenario': 'Insert scenes',
  'insertTitle.idea': 'Insert ideas',
  'insertTitle.quote': 'Insert a quote',
  insertKeys: 'Arrows to choose, Enter to insert, Esc to close',
  insertSeveralKeys: 'Arrows to move, Shift+Enter to mark several, Enter to insert, Esc to close',
  insertN: ({ n }) => (n === 1 ? 'Insert 1' : `Insert ${n}`),
  roomFor: ({ n }) =>
    n === 0 ? 'The register is full.' : n === 1 ? 'There is room for 1 more.' : `There is room for ${n} more.`,
  tooLongFor: ({ column, most }) => `Too long for “${column}”: it takes ${most} characters.`,
  supplied: 'Supplied',
  answered: 'It has answers already: it keeps the words it was asked in.',
  'inserted.finding': 'Added to the findings.',
  'inserted.action': 'Added to the plan.',
  insertQuote: 'Insert a quote',
  toLibrary: 'Go to the library',

  file: 'Import or export',
  importFile: 'Import from a file…',
  exportAll: ({ n }) => `Export the whole library (${n})…`,
  exportKind: ({ kind }) => `Export only: ${kind}…`,
  exported: ({ n }) => (n === 1 ? '1 text was exported.' : `${n} texts were exported.`),
  imported: ({ n }) => (n === 1 ? '1 text was added.' : `${n} texts were added.`),
  fileName: 'Library',
  'fileName.finding': 'Findings',
  'fileName.action': 'Actions',
  'fileName.promise': 'Promises',
  'fileName.scenario': 'Scenarios',
  'fileName.idea': 'Ideas',
  'fileName.quote': 'Quotes',
  refusedFile: ({ file }) => `Nothing was imported from ${file}. Correct this in the file:`,
  brings: ({ n }) => (n === 0 ? 'brings no new texts.' : n === 1 ? 'brings 1 new text.' : `brings ${n} new texts.`),
  nothingNew: 'brings nothing that is not in your library already.',
  sameOnes: ({ n }) =>
    n === 1
      ? '1 is there already: it stays, with the tags of both.'
      : `${n} are there already: they stay, with the tags of both.`,
  differentOnes: ({ n }) =>
    n === 1
      ? '1 begins like one of yours and goes on differently: both are kept.'
      : `${n} begin like yours and go on differently: both are kept.`,
  namingOnes: ({ n }) =>
    n === 1
      ? '1 names the client of the open engagement and is left out.'
      : `${n} name the client of the open engagement and are left out.`,
  take: ({ n }) => (n === 1 ? 'Add 1 text' : `Add ${n} texts`),
};
