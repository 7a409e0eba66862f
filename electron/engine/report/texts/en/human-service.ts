/** The protocol inventory in the report. */
export const humanService = {
  heading: 'What to do with each protocol',
  robot: 'Robot index',
  caption: 'Protocols and what is decided on each',
  alt: (remove: string, loosen: string, keep: string) =>
    `One row a protocol with its ratings and decision: ${remove} to remove, ${loosen} to loosen, ${keep} to keep.`,
  note: 'Value and rigidity from 1 to 5. Value 4 or more: keep; value 2 or less, where no law asks for it: remove; rigidity 4 or more: loosen (where the law asks, only the manner); anything else: keep. What the room decided otherwise is printed beside what the rule said.',
  columns: { rule: 'Protocol', ratings: 'Value · rigidity', frequency: 'Frequency', decision: 'Decision and why' },
  bands: { remove: 'To remove', loosen: 'To loosen', keep: 'To keep', open: 'Still to be rated' },
  owner: (owner: string) => `Owned by ${owner}`,
  legal: 'Law or safety',
  undecided: 'Not decided',
  byRule: (step: string, why: string) => `By rule: ${step}. ${why}`,
  byRoom: (step: string) => `The room: ${step}.`,
  notAllowed: (step: string) => `The room had decided “${step}”; law or safety does not allow it.`,
  setAside: (step: string) => `The room had decided “${step}”, which is no longer an option.`,
  more: (shown: string, all: string) => `${shown} of ${all} are shown: those repeated most.`,
};
