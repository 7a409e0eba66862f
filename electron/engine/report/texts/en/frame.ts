/** Who answered, by which rules, and all indices on one page. */
export const frame = {
  scope: {
    kicker: 'Scope',
    title: (n: number, answered: string, present: string) =>
      `${answered} ${n === 1 ? 'person' : 'people'} answered, of ${present} present`,
    titleAll: (n: number, answered: string) =>
      n === 1 ? 'The only person present answered' : `All ${answered} people present answered`,
    titleTooFew: (least: string) => `Fewer than ${least} people answered`,
    titleUnknown: (n: number, answered: string) => (n === 1 ? 'One person answered' : `${answered} people answered`),
    sessions: (n: number) =>
      n === 1
        ? 'The data of this report come from one workshop:'
        : 'The data of this report come from these workshops:',
    present: (n: number, shown: string) => (n === 1 ? '1 person present' : `${shown} people present`),
    tableCaption: 'Who answered, by group',
    tableAlt: (rows: string) => `Participation by group: ${rows}.`,
    group: 'Group',
    instrument: 'Instrument',
    total: 'Total',
    ofPresent: (answered: string, present: string) => `${answered} of ${present}`,
    missing: (list: string) => `Of those present, these did not answer: ${list}.`,
    missingOf: (shown: string, group: string) => `${shown} from ${group}`,
    attendees: 'Who was there',
    rulesTitle: 'Rules and limits',
    anonymous: (names: string) => `${names}: anonymous answers; who gave each one was not kept.`,
    identified: (names: string) => `${names}: identified answers; the report shows groups only, never people.`,
    minimum: (least: string) =>
      `A group with fewer than ${least} answers is not shown, and one more is hidden where a subtraction would reveal it.`,
    limitSupposition: 'The customer lens was imagined by the company itself: a supposition until customers answer.',
    limitOpinion: 'Part of what follows rests on internal opinion (evidence D), the weakest there is.',
    limitFew: 'With so few answers a high agreement may be chance; where it is, the report says so.',
    limitNoFrontline: 'No front-line result can be shown: the voice of those who serve is missing.',
    limitSnapshot:
      'This is a picture of the days of the workshop and of those who were there; it is no sample of the whole organisation.',
    moreInComplete:
      'The figures by question, the formulas with their sources and the glossary are in the complete edition.',
    channels: (list: string) => `How the answers came: ${list}.`,
    channel: (name: string, shown: string) => `${name} (${shown})`,
  },

  profile: {
    kicker: 'CX profile',
    titleFacts: 'What was measured, in its own unit',
    factCaption: 'What else was measured, each in its own unit',
    factAlt: 'Figure, value with its unit, what it is based on, spread and evidence grade.',
    factNote:
      'These are no indices from 0 to 100 and are not compared with each other. “Solved by empowerment alone” weighs each case by how often a month it happens.',
    factColumns: {
      figure: 'Figure',
      value: 'Value',
      based: 'Based on',
      spread: 'Spread and agreement',
      evidence: 'Evid.',
    },
    title: (high: string, highValue: string, low: string, lowValue: string) =>
      `Strongest is ${high} (${highValue}); weakest, ${low} (${lowValue})`,
    titleOne: (name: string, value: string) => `${name}: ${value} of 100`,
    lead: 'All indices on one scale, from 0 to 100. Beside each: how many people it rests on, how far their answers spread and what evidence it stands on.',
    tableCaption: 'All indices, with their spread, agreement and evidence',
    tableAlt: 'Index, people, mean, median, agreement and evidence grade of each dimension.',
    note: 'sd: standard deviation of the answers, in points of each question’s scale. r*wg measures agreement: 1 is total, 0 is what chance would give.',
    wholeNote:
      'Of each instrument, its index as a whole; besides, the highest and the lowest dimension. The others, and what is measured in another unit: each instrument and the complete edition.',
    columns: {
      index: 'Index',
      people: 'n',
      mean: 'Mean (sd)',
      median: 'Median',
      agreement: 'Agreement',
      evidence: 'Evid.',
      dimension: 'Dimension',
    },
    whole: 'Overall',
    ends: 'The highest and the lowest dimension of all',
    weakest:
      'Where the evidence is D, the figure is what the organisation thinks of itself: good for a conversation, no proof.',
  },
};
