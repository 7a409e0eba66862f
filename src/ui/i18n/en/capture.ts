import type { capture as spanish } from '../es/capture.ts';

export const capture: typeof spanish = {
  title: 'Capture',
  eyebrow: ({ instrument, session }) => (session === '' ? instrument : `${instrument} · ${session}`),
  mode: 'Way of capturing',
  onlyReading: 'Nothing is captured here: the engagement is open for reading only',
  onlyReadingText: 'The answers it has are read in Results.',
  modePeople: 'Person by person',
  modeTotals: 'Totals',
  modeFacts: 'Hard facts',
  lens: 'Lens',

  respondents: 'Who answers',
  complete: 'Complete',
  papersOf: ({ n, present }) => (present > 0 ? `${n} of ${present}` : n === 1 ? '1 ballot' : `${n} ballots`),
  addPaperOf: ({ group }) => `Add a ballot for ${group}`,
  noPapers: 'No ballots yet',
  noPapersText:
    'The exercise is anonymous: every sheet of paper is a ballot with a number and no name. Add the first with the button or the +\u00a0key.',
  nobody: 'Nobody is present in this session',
  nobodyText:
    'Mark in People who attended and they will appear here by group. You can also count raised hands and enter totals.',
  nobodyTotals: 'Mark in People who attended: totals are compared with those present in each group.',
  goToPeople: 'Mark attendance',
  goToTotals: 'Enter totals',

  answersTyped: ({ done, of }) => `${done} of ${of} answers`,
  questionOf: ({ n, of }) => `Question ${n} of ${of}`,
  outOf: ({ n, of }) => `${n}/${of}`,
  personComplete: ({ code }) => `${code} is complete. Enter goes to the next person.`,
  allComplete: ({ code }) => `${code} is complete. Nobody else is missing.`,
  wentOn: ({ from, to }) => `${from} is complete. Now it is ${to}; Backspace goes back.`,
  auto: 'Go to the next person once complete',
  keyA: 'A',
  keyAuto: 'automatic step',
  putBack: ({ code, n }) => `The answer of ${code} to question ${n} was not saved and went back to its former value.`,

  notApplicableShort: 'N/A',
  strip: 'This person’s answers',
  cellMissing: ({ n, title }) => `${n}, ${title}: missing`,
  cellTyped: ({ n, title, value }) => `${n}, ${title}: ${value}`,

  keys: 'Keys',
  keyAnswer: 'answer',
  keyNone: 'N',
  keyEnter: 'Enter',
  keyBackspace: 'Backspace',
  keyNextPerson: 'next person',
  keyBack: 'take the last back',
  keyItem: 'question',
  keyPerson: 'person',
  keyC: 'C',
  keyComment: 'comment',
  keyL: 'L',
  keyLens: 'change lens',
  keyPaper: 'another ballot',

  group: 'Group',
  sum: 'Sum',
  hands: ({ hands, present }) =>
    `${hands === 1 ? '1 hand' : `${hands} hands`} of ${present === 1 ? '1 person' : `${present} people`}`,
  handsMissing: ({ n }) => `${n} missing`,
  handsOver: ({ n }) => `${n} too many`,
  allCounted: 'complete',
  totalsStrip: 'Questions counted',
  totalsWhole: ({ n, title }) => `${n}, ${title}: complete`,
  totalsPartial: ({ n, title, left }) => `${n}, ${title}: incomplete, ${left} missing`,
  totalsWrong: ({ n, title }) => `${n}, ${title}: needs to be corrected`,
  allOnBallot: 'Everybody present already answered on their own',
  handsFor: ({ group, point }) => `${group}, ${point}`,
  wholeNumbers: 'Enter whole numbers.',
  tooMany: ({ total, present }) =>
    `That is ${total === 1 ? '1 hand' : `${total} hands`} and ${present === 1 ? '1 person is' : `${present} are`} present. Correct the count, or the attendance in People; until then it is not saved.`,
  onBallot: ({ n }) => (n === 1 ? '1 already answered on their own' : `${n} already answered on their own`),
  wallCard: 'Card',
  wallPeople: ({ people, total }) => `${people} × ${total}`,
  'wallNote.dots':
    'Count the votes on each card by group. Each column is saved by itself as soon as it fits what its people had; it may be less, never more.',
  'wallNote.points':
    'Add up by group the points of each option. Each column is saved by itself as soon as it fits what its people had. A sheet above the total is typed in “Person by person”.',
  'wallTooMany.dots': (on) =>
    `${on.group}: ${on.sum} votes were counted, and ${on.people} × ${on.total} make ${on.all}: ${on.over} too many. What changed in this column is not saved until it is put right.`,
  'wallTooMany.points': (on) =>
    `${on.group}: ${on.sum} points in all, and ${on.people} × ${on.total} make ${on.all}: ${on.over} too many. What changed in this column is not saved until it is put right.`,
  'wallOnOne.dots': (on) =>
    `${on.group}, “${on.title}”: up to ${on.each} each make ${on.most} votes. What changed in this column is not saved until it is put right.`,
  'wallOnOne.points': (on) =>
    `${on.group}, “${on.title}”: up to ${on.each} each make ${on.most} points. What changed in this column is not saved until it is put right.`,
  wallOdd: ({ group, title }) =>
    `${group}, “${title}”: type a whole number. What changed in this column is not saved until it is put right.`,
  wallKeys: 'Enter goes down to the next card and then to the next group; the arrows go to any field.',
  totalsKeys:
    'Digits move on by themselves · Space and the arrows change the cell · Enter goes down a row and, at the end, to the next question · empty counts as zero',
  previousItem: 'Previous question',
  nextItem: 'Next question',

  comments: 'Comments',
  comment: 'Comment',
  commentHint: 'What somebody said, in their words',
  saidBy: 'Who said it',
  anyGroup: 'No group',
  addComment: 'Add comment',
  noComments: 'Nobody has commented on this question.',
  makeQuote: 'Quote',
  isQuote: 'Quoted',
  removeComment: 'Remove comment',

  factsLead:
    'Asked once, each with its source. They are saved when you leave the field; an empty field takes the fact back.',
  factValue: ({ unit }) => `Value (${unit})`,
  factSource: 'Source',
  factSourceHint: 'Department, system and date',
  unitPercent: '%',
  unitCount: 'times',

  moreOf: ({ code }) => `More about ${code}`,
  keyDelete: 'Del',
  keyRemovePaper: 'remove ballot',
  keyRemove: 'remove their answers',
  removePaper: 'Remove ballot',
  removeAnswers: 'Remove their answers',
  removeAnswersOf: ({ n }) => (n === 1 ? 'Remove 1 answer' : `Remove ${n} answers`),
  removePaperTitle: ({ n, group }) => `Remove ballot ${n} of ${group}`,
  removeAnswersTitle: ({ who }) => `Remove the answers of ${who}`,
  removePaperText: ({ n }) =>
    n === 0
      ? 'The ballot is empty. It leaves the list; you can undo it.'
      : `It goes with ${n === 1 ? 'its only answer' : `its ${n} answers`}. Comments stay. You can undo it.`,
  removeAnswersText: ({ n }) =>
    `${n === 1 ? '1 answer goes' : `${n} answers go`}, over all lenses. The person stays on the list and comments stay. You can undo it.`,
  removeReason: 'Reason',
  removeReasonHelp: 'It is kept in the history.',
  removed: ({ n }) => (n === 1 ? '1 answer was removed.' : `${n} answers were removed.`),
};
