/**
 * The map of agreement and dissent: where each item stands on the scale, and how far the room agrees on
 * it. High agreement low on the scale is a shared pain; low agreement anywhere is a conversation.
 */
import { ratedLenses, scaleOfLens } from '../instruments/scales.ts';
import type { AgreementWords, ItemResult, RatingSummary } from '../results/results.ts';
import { answeredOnes, type MeasuredExercise } from './measured.ts';

/** Where on the scale the mean lies; `middle` exactly at its centre, where two camps meet. */
export type ScaleSide = 'lower' | 'middle' | 'upper';

export interface DissentPoint {
  readonly itemId: string;
  /** 1 for the most disputed of its map; the number beside the point. */
  readonly rank: number;
  /** x: 1..A, unrounded. */
  readonly mean: number;
  /** y: 0..1. */
  readonly rwg: number;
  readonly words: AgreementWords;
  readonly side: ScaleSide;
  readonly summary: RatingSummary;
  readonly consensus: ItemResult['consensus'];
}

/** One instrument through one lens. */
export interface DissentMap<T extends MeasuredExercise = MeasuredExercise> {
  readonly exercise: T;
  readonly lensId: string;
  readonly scalePoints: number;
  /** The most disputed first; never empty. */
  readonly points: readonly DissentPoint[];
  /** Items without a place: too few answers to show, or fewer than two ratings. */
  readonly unplaced: number;
}

/** A map for each lens of each exercise that has at least one item with an agreement. */
export function dissentMaps<T extends MeasuredExercise>(measured: readonly T[]): readonly DissentMap<T>[] {
  return answeredOnes(measured).flatMap((exercise) =>
    ratedLenses(exercise.definition).flatMap((lens): DissentMap<T>[] => {
      const items = exercise.results.items.filter((item) => item.lensId === lens.id);
      const scalePoints = scaleOfLens(exercise.definition, lens.id).points;
      const points = pointsOf(items, scalePoints);
      if (points.length === 0) return [];
      const unplaced = items.length - points.length;
      return [{ exercise, lensId: lens.id, scalePoints, points, unplaced }];
    }),
  );
}

/** What to talk about: the items without even partial agreement, the most disputed first. */
export const toTalkAbout = ({ points }: Pick<DissentMap, 'points'>): readonly DissentPoint[] =>
  points.filter((point) => point.words === 'disagreement');

/** The side of the scale that a mean lies on. */
export function sideOf(mean: number, scalePoints: number): ScaleSide {
  const middle = (1 + scalePoints) / 2;
  if (mean === middle) return 'middle';
  return mean < middle ? 'lower' : 'upper';
}

/** Ordered by rwg; of equals the one that is lower on the scale comes first. */
function pointsOf(items: readonly ItemResult[], scalePoints: number): readonly DissentPoint[] {
  return items
    .flatMap((item): Omit<DissentPoint, 'rank'>[] => {
      const { itemId, summary, consensus } = item;
      if (summary === null || summary.mean === null) return [];
      const { rwg, words } = summary.agreement;
      if (rwg === null || words === null) return [];
      const side = sideOf(summary.mean, scalePoints);
      return [{ itemId, mean: summary.mean, rwg, words, side, summary, consensus }];
    })
    .toSorted((a, b) => a.rwg - b.rwg || a.mean - b.mean)
    .map((point, index) => ({ ...point, rank: index + 1 }));
}
