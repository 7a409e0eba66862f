/** The log “can’t be done” in the report. */
export const cannotLog = {
  heading: 'What is behind every “can’t be done”',
  cause: 'Causes, by times a month',
  stage: 'Stages of the journey, by times a month',
  share: 'Share of the times a month',
  cumulative: 'What adds up',
  alt: (first: string, share: string, count: string) =>
    `Columns from the largest down with a line of what adds up. First, ${first}: ${share} of the times, ${count} a month.`,
  altTwo: (rows: string, cumulative: string) => `With ${rows}, ${cumulative} adds up.`,
  note: 'Each incident weighs by its times a month, as written down in the room.',
  unclassifiedCause: (times: string) => `${times} times a month have no cause and are left out.`,
  unclassifiedStage: (times: string) => `${times} times a month have no stage and are left out.`,
  unweighted: (n: number, shown: string) =>
    n === 1 ? '1 incident lacks its times a month.' : `${shown} incidents lack their times a month.`,
  only: (shown: string, all: string) => `The ${shown} largest of ${all} are shown.`,
  chains: 'The longest chains',
  chainsAlt: (asked: string, channels: string) =>
    `The customer’s paths through the channels. The longest, “${asked}”, goes through ${channels}.`,
  chainsNote: 'Effort: channels after the first plus the times the customer told the story again.',
  columns: { asked: 'What they asked for', path: 'Where they went', repeats: 'Repeats', effort: 'Effort' },
  arrow: ' → ',
};
