import type { helpCall as es } from '../es/helpCall.ts';

export const helpCall: typeof es = {
  ladders: 'From today to what should happen',
  laddersNote: 'Each scene, rung by rung: how many answers on each side',
  today: 'Today',
  desired: 'Should',
  step: ({ step }) => `${step} rungs`,
  noStep: 'One side is missing',
  means: ({ today, desired }) => `${today} → ${desired}`,
  ns: ({ today, desired }) => `n ${today} and ${desired}`,
  sentence: ({ title, today, desired }) =>
    `${title}: mean rung ${today} today and ${desired} in what should happen`,
  tooFew: ({ minimum }) => `Fewer than ${minimum} answers: not shown`,
  rung: 'Rung',
  rungs: 'The rungs',
  all: 'All scenes',
  scene: 'Scene',
  byGroup: 'See by group',
  hideGroups: 'Hide the groups',
  group: 'Group',
  stepTitle: 'Step',
  hidden: ({ minimum }) => `Not shown (minimum ${minimum})`,
  blockers: 'What stands in the way',
  blockersNote: 'Yes: it helps. Partly or no: it stands in the way',
  counts: ({ yes, partly, no }) => `yes ${yes}, partly ${partly}, no ${no}`,
  mostMarked: 'Marked most',
};
