/** Every series has a shape as well as a colour, so that no one needs to tell colours apart. */
export type MarkShape = 'circle' | 'diamond' | 'triangle' | 'square' | 'cross' | 'star';

export interface Mark {
  readonly shape: MarkShape;
  /** CSS token without its dashes. */
  readonly token: string;
  readonly filled: boolean;
}

const shapes: readonly MarkShape[] = ['circle', 'diamond', 'triangle', 'square', 'cross', 'star'];

/** The mark of the group at this place among the engagement's groups, always the same. */
export function groupMark(index: number): Mark {
  const place = ((index % shapes.length) + shapes.length) % shapes.length;
  return { shape: shapes[place] ?? 'circle', token: `group-${place + 1}`, filled: place % 2 === 0 };
}

/** The two lenses of a mirror: what the company believes, and what a customer would say. */
export const mirrorMarks: readonly [company: Mark, customer: Mark] = [
  { shape: 'diamond', token: 'coral', filled: false },
  { shape: 'circle', token: 'petrol', filled: true },
];

const pointStyles = {
  circle: 'circle',
  diamond: 'rectRot',
  triangle: 'triangle',
  square: 'rect',
  cross: 'crossRot',
  star: 'star',
} as const;

/** The same shape in the vocabulary of chart.js. */
export const pointStyleOf = (mark: Mark): (typeof pointStyles)[MarkShape] => pointStyles[mark.shape];

const paths: Readonly<Record<MarkShape, string>> = {
  circle: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z',
  diamond: 'M6 .8 11.2 6 6 11.2.8 6Z',
  triangle: 'M6 1.2 11 10.4H1Z',
  square: 'M1.8 1.8h8.4v8.4H1.8Z',
  cross: 'M2 2l8 8M10 2l-8 8',
  star: 'M6 1v10M1.7 3.5l8.6 5M10.3 3.5l-8.6 5',
};

/** In a box of 12 × 12. */
export const pathOf = (mark: Mark): string => paths[mark.shape];
