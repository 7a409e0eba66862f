import type { allies as es } from '../es/allies.ts';

export const allies: typeof es = {
  heading: 'Impact and service health',
  map: 'Allies by impact on the customer and service health',
  mapAlt: (first) => `Numbered points: service health across and impact up. Act first: ${first}.`,
  mapNote: 'The numbers are those of the table. Act first: impact of 3 or more and health below 70.',
  nobody: 'none',
  across: 'Service health (0 to 100)',
  up: 'Impact on the customer (1 to 5)',
  steps: 'The step of each ally and its reasons',
  stepsAlt: 'Allies with their impact, health, the step of the rule with its reasons, and the one the room decided.',
  stepsNote: 'The rule decides from the room’s ratings; where the room decided otherwise, both are printed.',
  columns: { number: 'No.', ally: 'Ally', impact: 'Impact', health: 'Health', step: 'Step and reasons' },
  contacts: (shown) => `${shown} contacts a month`,
  open: 'Cannot be said yet',
  byRoom: (step, reason) => `The room decided: ${step}. ${reason}`,
  messages: 'What we tell the customer when it fails',
  messagesAlt: 'Allies with the message for the customer when they fail.',
  messagesColumns: { ally: 'When it fails', message: 'We tell the customer' },
  missing: (n, shown) => (n === 1 ? '1 message is still to be written.' : `${shown} messages are still to be written.`),
  only: (shown, all) => `${shown} of ${all} are shown, the most urgent first.`,
};
