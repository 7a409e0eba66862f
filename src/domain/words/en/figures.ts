import type { FigureId, FigureWords } from '../figures.ts';

export const figures: Readonly<Record<FigureId, FigureWords>> = {
  index: {
    title: 'Index 0–100',
    formula: '(mean − 1) / (A − 1) × 100, with A points on the scale',
    meaning: 'Where the mean falls on the scale: 0 is the low end, 100 the high end.',
    limits: 'It is neither a percentage nor an exam mark. Read it with its n and spread.',
  },
  mirrorGap: {
    title: 'Mirror gap',
    formula: 'index as the company − index through the customer lens',
    meaning:
      'Positive: the company thinks better of itself than its customer does. From 15 points on it lowers the reading one band.',
    limits: 'If employees imagined the customer, it is a supposition. The threshold of 15 is a convention.',
  },
  overallLevel: {
    title: 'Overall empowerment level',
    formula: 'the highest L with at least five dimensions at L or above and none below L − 1',
    meaning: 'The level the company sustains in almost everything, with no dimension left behind.',
    limits: 'A single low dimension stops it, and so it should. Not computed while one is missing.',
  },
  rwg: {
    title: 'Agreement, rwg',
    formula: 'rwg = 1 − s² / ((A² − 1) / 12), s² with n − 1; never below 0',
    meaning:
      'How much less the answers vary than random ones would. From 0.70 there is agreement; 0.50 to 0.69, partial.',
    limits: 'With few people chance reaches 0.70 too: compare it with its critical value.',
  },
  rwgJ: {
    title: 'Agreement on a dimension, rwg(j)',
    formula: 'rwg(j) = J(1 − r) / (J(1 − r) + r), r = mean s² of the J items / σ²E',
    meaning: 'How far people agree about several items together.',
    limits: 'It grows with the number of items: do not compare dimensions of different size.',
  },
  criticalValue: {
    title: 'Critical value of rwg',
    formula: 'the smallest c with P(rwg ≥ c) ≤ 5% if n people answered at random',
    meaning: 'Below it, the agreement “may be chance”.',
    limits: 'Exact for small groups; for large ones, a simulation with a fixed seed. With two people there is none.',
  },
  awg: {
    title: 'Agreement, awg',
    formula: 'awg = 1 − 2s² / {[(H + L)M − M² − HL] · k/(k − 1)}',
    meaning: 'Agreement against the greatest disagreement possible at that mean: from −1 to 1.',
    limits: 'Not available when the mean lies too close to an end of the scale.',
  },
  adM: {
    title: 'Average deviation, AD',
    formula: 'AD = mean of |x − M|',
    meaning: 'How many points from the mean each person is, on average. Acceptable below A/6.',
    limits: 'It is in scale points; do not compare different scales.',
  },
  hedgesG: {
    title: 'Size of the difference, Hedges g',
    formula: 'g = (M₁ − M₂) / pooled s × (1 − 3 / (4·df − 1)), df = n₁ + n₂ − 2',
    meaning: 'The difference in standard deviations: about 0.2 is small, 0.5 medium, 0.8 large.',
    limits: 'With few people its interval is very wide. It does not exist if nobody varies.',
  },
  mannWhitney: {
    title: 'Difference of two groups, Mann–Whitney p',
    formula: 'U = pairs in which the first group rates higher (ties count half); two-sided p',
    meaning: 'How rare this difference would be if the groups answered alike.',
    limits:
      'Exact up to 100,000 arrangements; beyond, a normal approximation. A large p does not prove they are equal.',
  },
  cliffDelta: {
    title: 'Dominance, Cliff’s δ',
    formula: 'δ = P(first > second) − P(first < second)',
    meaning: 'From −1 to 1: 1 means that everyone in the first group rates higher than everyone in the second.',
    limits: 'It counts who is above, not by how much.',
  },
  icc: {
    title: 'Weight of the group, ICC(1) and ICC(2)',
    formula: 'ICC(1) = (MSB − MSW) / (MSB + (k − 1)MSW); ICC(2) = (MSB − MSW) / MSB',
    meaning: 'ICC(1): the share of the variation due to the group. ICC(2): how reliable the group means are.',
    limits: 'Needs three groups or more. It can be negative: the groups differ less than chance.',
  },
  alpha: {
    title: 'Reliability, Cronbach’s α',
    formula: 'α = k/(k − 1) · (1 − Σs² of the items / s² of the total)',
    meaning: 'Whether the items of a scale move together. 0.70 is usually asked for.',
    limits: 'Only people who answered everything count. It grows with the number of items.',
  },
  kendallW: {
    title: 'Agreement on an order, Kendall’s W',
    formula: 'W = 12S / (m²(n³ − n) − mΣT), corrected for ties',
    meaning: 'From 0 to 1: 1 means that everyone ranked alike.',
    limits: 'It does not say which order is right, only whether they coincide.',
  },
  importanceQuadrants: {
    title: 'Quadrants of importance and performance',
    formula: 'lines at the medians of the attributes; on the line counts as high',
    meaning: 'Where to concentrate: what matters more than half of the attributes and is delivered less.',
    limits:
      'It is relative: half always lies above. Importance is shared out as 100 points because direct ratings bunch at the top.',
  },
  change: {
    title: 'Change between measurements',
    formula: 'difference and Hedges g with its 95% interval: g ± 1.96·√[(n₁ + n₂)/(n₁n₂) + g²/(2(n₁ + n₂))]',
    meaning: 'Improved or worsened only if the interval leaves zero out; otherwise no demonstrable change.',
    limits: 'It treats the two measurements as different groups and counts people, not answers: it is cautious.',
  },
  queueFactor: {
    title: 'Waiting from occupancy',
    formula: 'ρ / (1 − ρ), with ρ = occupancy',
    meaning: 'Waiting grows with this factor: 4 at 80%, 9 at 90%, 19 at 95%.',
    limits:
      'It assumes random arrivals and a single queue; it shows the shape of the curve, it does not predict minutes.',
  },
  rankScore: {
    title: 'Order of the findings',
    formula: 'severity (1–5) × evidence (A 1, B 0.9, C 0.75, D 0.5) × agreement (0.5 to 1)',
    meaning: 'Puts first what is serious, well supported and shared.',
    limits: 'A convention to start sorting with; the consultant decides.',
  },
};
