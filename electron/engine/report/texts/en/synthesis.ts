import { counted } from './counting.ts';

/** Agreement, priorities, roadmap, change and appendix. */
export const synthesis = {
  dissent: {
    kicker: 'Agreement and dissent',
    title: (_n: number, shown: string, all: string) => `In ${shown} of ${all} questions the room does not agree`,
    titleNone: (all: string) => `In none of the ${all} questions is there open disagreement`,
    lead: 'A mean hides a discussion. The map places each question by its mean (from left to right) and by how far the answers coincide (from bottom to top): at the bottom is what still has to be talked about.',
    chartCaption: (title: string) => `Map of agreement and dissent: ${title}`,
    chartAlt: (list: string) => `Each point is a question. With least agreement: ${list}.`,
    across: 'Mean',
    up: 'Agreement (r*wg)',
    tableCaption: (title: string) => `From most to least disputed: ${title}`,
    tableCaptionAll: 'What still has to be talked about',
    tableAlt: 'Agreement of each question, and the consensus of the room with its reason.',
    columns: {
      number: 'No.',
      item: 'Question',
      mean: 'Mean (sd) · n',
      agreement: 'Agreement',
      consensus: 'Consensus',
      reason: 'Reason the room gave',
    },
    note: 'r*wg (James, Demaree & Wolf, 1984): 0.70 or more, agreement; 0.50–0.69, partial agreement; less, disagreement. “May be chance”: with so few answers, chance gives that value in more than 5% of cases.',
    shownTotal: (shown: string) => `Of all instruments, the ${shown} questions with least agreement.`,
    shownOf: (shown: string) => `The ${shown} questions with least agreement of each instrument.`,
  },

  priorities: {
    kicker: 'Priorities',
    title: (n: number, shown: string) =>
      n === 1 ? 'One finding to act on' : `${counted(n, shown)} findings, in order of attention`,
    lead: 'The consultant set the order. In view is what weighs in it: how severe it is, how firm the evidence, how far the room agrees.',
    tableCaption: 'Findings by priority',
    tableAlt: 'Each finding with its severity, evidence and agreement.',
    columns: { number: 'No.', finding: 'Finding', severity: 'Severity', evidence: 'Evidence', agreement: 'Agreement' },
    severity: (value: string) => `${value} of 5`,
    more: (n: number, shown: string) =>
      n === 1
        ? 'There is 1 more finding in the complete edition.'
        : `There are ${shown} more findings in the complete edition.`,
  },

  roadmap: {
    kicker: 'Roadmap',
    titleOwned: (n: number, shown: string) =>
      n === 1 ? 'One action, with an owner' : `${counted(n, shown)} actions, each with an owner`,
    title: (n: number, shown: string, unowned: number, shownUnowned: string) => {
      if (n === 1) return 'One action, still without an owner';
      return `${counted(n, shown)} actions; ${unowned === 1 ? 'one lacks' : `${shownUnowned} lack`} an owner`;
    },
    lanesAlt: (list: string) => `Actions by horizon: ${list}.`,
    horizons: { 'quick-win': 'Quick win', 'ninety-days': '90 days', 'twelve-months': '12 months' },
    horizonNotes: { 'quick-win': 'up to 30 days', 'ninety-days': 'this quarter', 'twelve-months': 'this year' },
    tableCaption: 'Action plan',
    tableAlt: 'Each action with its owner, effort, indicator, baseline and review date.',
    columns: {
      what: 'Action',
      owner: 'Owner',
      effort: 'Effort',
      kpi: 'Indicator (baseline)',
      review: 'Review',
    },
    noOwner: 'to be named',
    ownerAgreed: 'agreed',
    baseline: (kpi: string, baseline: string) => `${kpi} (today: ${baseline})`,
    more: (n: number, shown: string) =>
      n === 1
        ? 'There is 1 more action in the complete edition.'
        : `There are ${shown} more actions in the complete edition.`,
  },

  change: {
    kicker: (from: string, to: string) => `From ${from} to ${to}`,
    lead: 'A change counts as demonstrated only where its 95% interval leaves zero out. The two waves are treated as independent groups, and n counts people: the prudent reading.',
    chartCaption: (title: string) => `Indices then and now: ${title}`,
    chartAlt: (rows: string) => `Points by dimension, then and now: ${rows}.`,
    chartRow: (title: string, before: string, after: string) => `${title}, from ${before} to ${after}`,
    tableCaption: (title: string) => `The change in figures: ${title}`,
    tableAlt: 'Mean then and now, difference, effect size with its interval, and reading.',
    columns: {
      dimension: 'Dimension',
      difference: 'Diff.',
      effect: 'Hedges g [95%]',
      words: 'Reading',
    },
    tableCaptionAll: 'The change in figures',
    note: 'Of each wave: mean (sd) · people. Diff.: difference of means in points of the scale. g: difference in standard deviations, with its 95% interval.',
    widest: 'Only the larger differences.',
    interval: (g: string, low: string, high: string) => `${g} [${low}, ${high}]`,
  },

  appendix: {
    kicker: 'Appendix',
    title: 'The complete figures, and how they were computed',
    items: (title: string, lens: string) => `Questions: ${title}, lens “${lens}”`,
    itemsOne: (title: string) => `Questions: ${title}`,
    itemsAlt: 'By question: answers, does not apply, mean, median, deviation, spread and agreement.',
    itemColumns: {
      item: 'Question',
      n: 'n',
      notApplicable: 'N/A',
      mean: 'Mean',
      median: 'Med.',
      sd: 'sd',
      distribution: (from: string, to: string) => `Answers ${from} to ${to}`,
      agreement: 'r*wg',
    },
    itemsNote:
      'N/A: “does not apply / don’t know”, counted apart and never as zero. Med.: median. sd: standard deviation with n − 1. An asterisk marks agreement that may be chance.',
    channels: 'Answer channels',
    channelsCaption: 'People by channel',
    channelsAlt: 'How many people answered by each channel.',
    channelColumn: 'Channel',
    formulas: 'Formulas and sources',
    formulasCaption: 'How each figure was computed and where it comes from',
    formulasAlt: 'Each figure with its formula, what it means, its limits and its source.',
    formulaColumns: {
      figure: 'Figure and formula',
      meaning: 'What it means, what it does not, and where it comes from',
    },
    glossary: 'Glossary',
    glossaryCaption: 'Words of this report',
    glossaryAlt: 'Each term with its meaning.',
    glossaryColumns: { term: 'Term', meaning: 'Meaning' },
  },
};
