import { labels } from '../../../domain/words/en/labels.ts';
import type { projector as spanish } from '../es/projector.ts';

export const projector: typeof spanish = {
  questionOf: ({ n, of }) => `Question ${n} of ${of}`,
  ofAnswers: ({ answered, present }) =>
    present > 0 ? `of ${present} ${present === 1 ? 'answer' : 'answers'}` : answered === 1 ? 'answer' : 'answers',
  closed: 'Answers are no longer taken',
  answers: ({ n }) => (n === 1 ? '1 answer' : `${n} answers`),
  tooFew: ({ minimum }) =>
    `There are fewer than ${minimum} answers. They are not shown, so that nobody can be recognised.`,
  backAt: ({ time }) => `We are back at ${time}`,
  noVoices: 'What the room says will be read here',
  pageOf: ({ page, pages }) => `Page ${page} of ${pages}`,
  noTheme: 'No theme',
  continued: 'continued',
  times: ({ times }) => `×${times}`,

  joinTitle: 'Join with your phone',
  joinSameNetwork: 'Connect to the Wi-Fi network of this room.',
  joinNetwork: 'Connect to the Wi-Fi network',
  joinScan: 'Scan the code with the camera, or open in the browser',
  joinCode: 'and type',
  joinMoved:
    'If you were in before, do not scan: on your phone, tap “Has the room’s address changed?” and type this address.',
  joinGroup: 'Choose your group and wait for the first question.',
  qr: 'QR code to join with a phone',
  phones: ({ n }) => (n === 1 ? '1 phone connected' : `${n} phones connected`),

  'block.welcome': labels.block.welcome,
  'block.exercise': labels.block.exercise,
  'block.activity': labels.block.activity,
  'block.break': labels.block.break,
  'block.plan': labels.block.plan,
  'block.closing': labels.block.closing,
};
