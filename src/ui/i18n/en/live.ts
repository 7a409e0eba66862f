import type { live as spanish } from '../es/live.ts';

export const live: typeof spanish = {
  title: 'Live',
  run: 'Exercises and questions',
  lens: 'Lens',
  revealed: 'Revealed',
  collecting: 'Collecting answers',
  answeredOf: ({ answered, present }) =>
    present > 0 ? `${answered} of ${present} have answered` : `${answered} have answered`,
  agreedOn: ({ value }) => `Consensus: ${value}`,
  answersHere: ({ n }) => (n === 1 ? '1 answer' : `${n} answers`),
  itemOf: ({ n, of }) => `Question ${n} of ${of}`,
  ofPresent: ({ present }) => `of ${present} have answered`,
  groupCount: ({ group, answered, present }) => `${group} ${answered}/${present}`,
  answersToItem: 'Answers to this question',

  spaceKey: 'Space',
  reveal: 'Reveal results',
  agree: 'Agree on a consensus',
  saveConsensus: 'Save consensus',
  next: 'Next',
  finish: 'See results',
  skip: 'Go on without consensus',
  changeConsensus: 'Change consensus',
  reopen: 'Reopen the round',
  toCapture: 'Capture answers',

  consensusValue: 'Value the room agrees on',
  valueHint: 'Choose a value or press its number.',
  valueMissing: 'The value is missing. Choose one or press its number.',
  reason: 'Reason',
  reasonHelp: 'Enter saves · Shift+Enter makes a new line',
  tooFewToShow: ({ minimum }) =>
    `With fewer than ${minimum} answers the distribution is not shown, so that nobody can be recognised.`,

  method: 'Method card',
  prompt: 'Before answering',
  say: 'What to say',
  steps: 'Steps',
  pitfalls: 'See that it does not happen',
  follows: 'Next comes',
};
