import type { glossary as spanish } from '../es/glossary.ts';

export const glossary: typeof spanish = [
  { term: 'Breathing room', meaning: 'The slack in time that lets people handle the unexpected well.' },
  { term: 'Consensus', meaning: 'The value the room agreed on after seeing the votes, with its reason.' },
  { term: 'Dimension', meaning: 'A theme that gathers several items of the instrument.' },
  { term: 'Does not apply / don’t know', meaning: 'An answer like any other: counted and shown, never a zero.' },
  {
    term: 'Evidence',
    meaning: 'What a result stands on: A customers, B operations, C front line, D internal opinion.',
  },
  { term: 'Front line', meaning: 'Those who deal with customers directly.' },
  { term: 'Lens', meaning: 'The point of view one answers from: as the company, or in the customer’s shoes.' },
  { term: 'Measurement', meaning: 'One complete run of the diagnostic: T0, T1 and so on.' },
  { term: 'Minimum group', meaning: 'The smallest number of answers with which a group is shown.' },
  { term: 'n', meaning: 'How many answers stand behind a number.' },
  { term: 'Occupancy', meaning: 'Busy time ÷ (busy + idle) of those who serve.' },
  { term: 'Spread', meaning: 'How far apart the answers are; here, the standard deviation.' },
];
