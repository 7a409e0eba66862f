import type { helpCall as es } from '../es/help-call.ts';

export const helpCall: typeof es = {
  heading: 'The ladder: today and what should happen',
  ladder: (lens) => `The ladder of each scene: ${lens}`,
  ladderAlt: (lens, scene, mean) =>
    `100% bars by scene, from 0 “I don’t know” to 5 “Goes further and surprises”, in ${lens}. The lowest is ${scene}, with a mean rung of ${mean}.`,
  ladderNote: 'Rungs from 0 to 5; n are the answers to each scene.',
  steps: 'The step from today to what should happen',
  stepsAlt: (scene, step) => `Mean rung today and desired of each scene. The longest step is in ${scene}: ${step}.`,
  stepsNote: 'Mean rung (standard deviation) · n. Rungs 0 to 2: the customer leaves without help.',
  columns: { scene: 'Scene', today: 'Today', desired: 'Should happen', step: 'Step', helpless: 'Today on 0 to 2' },
  all: 'All scenes',
  blockers: 'What stands in the way in each scene',
  blockersAlt: (most) => `Answers yes, partly and no on people, processes and culture. Marked most: ${most}.`,
  blockersNote: 'Yes · partly · no. In bold, what was marked most (“partly” or “no”) in each scene.',
  nothing: 'nothing',
  tooFew: (minimum) => `fewer than ${minimum}`,
};
