/** Which groups answer through a lens. */
import type { GroupRole } from '../results/answers.ts';
import type { InstrumentDefinition, Lens, LensGroup } from './definition.ts';

/** In the order in which they are offered. */
export const lensGroups = [
  'leadership',
  'middle',
  'frontline',
  'support',
  'customer',
  'own',
] as const satisfies readonly LensGroup[];

/** Whether a group answers through the lens; `role` null: a group of the engagement's own. */
export const answersLens = ({ groups }: Pick<Lens, 'groups'>, role: GroupRole | null): boolean =>
  groups === undefined || groups.includes(role ?? 'own');

/** The same for a lens by its id; an unknown lens asks nobody. */
export function isAskedThrough(
  { lenses }: Pick<InstrumentDefinition, 'lenses'>,
  lensId: string,
  role: GroupRole | null,
): boolean {
  const lens = lenses.find(({ id }) => id === lensId);
  return lens !== undefined && answersLens(lens, role);
}

/** Whether a group answers anything at all: a register alone leaves out nobody. */
export const isAsked = ({ lenses }: Pick<InstrumentDefinition, 'lenses'>, role: GroupRole | null): boolean =>
  lenses.length === 0 || lenses.some((lens) => answersLens(lens, role));
