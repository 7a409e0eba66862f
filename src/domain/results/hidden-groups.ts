import type { ExerciseResults } from './results.ts';

/** Groups whose name beside a quote would point at somebody: too few answered, or hidden to protect another. */
export function hiddenGroups({ participation }: ExerciseResults): ReadonlySet<string> {
  return new Set(participation.groups.filter((group) => group.hidden !== null).map((group) => group.groupId));
}
