/** One item of the instrument, as a small square above the form. */
export interface StripCell {
  readonly id: string;
  /** The answer, or what is missing; empty when nothing was typed. */
  readonly shown: string;
  readonly state: 'missing' | 'partial' | 'whole' | 'wrong';
  readonly title: string;
  /** All of it in words, for screen readers. */
  readonly name: string;
}
