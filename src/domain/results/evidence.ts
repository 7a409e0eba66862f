/** On what a score stands. */
import type { EvidenceGrade, GroupRole } from './answers.ts';
import type { Scope } from './scope.ts';

/** Weakest last: the order of the alphabet is the order of strength. */
export function weakest(grades: readonly EvidenceGrade[]): EvidenceGrade {
  return grades.reduce((a, b) => (a > b ? a : b), 'A');
}

/**
 * Evidence of one item through one lens. What the consultant stated about the item counts first (with
 * the lens before without it); then customers' own answers, A, which no general statement lowers; then
 * what was stated of the lens or of the whole exercise. Of equals the stronger one. Otherwise it follows from who
 * answered: only the frontline C, anyone else D.
 */
export function evidenceOf(scope: Scope, lensId: string, itemId: string): EvidenceGrade {
  const stated = (lens: string | null, item: string | null): EvidenceGrade | undefined =>
    scope.input.evidence
      .filter((entry) => entry.lensId === lens && entry.itemId === item)
      .map(({ grade }) => grade)
      .sort()[0];
  const fromAnswers = derived(scope, lensId, itemId);
  const particular = stated(lensId, itemId) ?? stated(null, itemId);
  if (particular !== undefined) return particular;
  return fromAnswers === 'A' ? 'A' : (stated(lensId, null) ?? stated(null, null) ?? fromAnswers);
}

function derived({ groups, populations, table }: Scope, lensId: string, itemId: string): EvidenceGrade {
  const roles = new Set<GroupRole | null>();
  for (const { id, role } of groups) {
    if (populations.get(lensId)?.includes(id) && table(lensId, itemId, id).n > 0) roles.add(role);
  }
  if (roles.size !== 1) return 'D';
  if (roles.has('customer')) return 'A';
  return roles.has('frontline') ? 'C' : 'D';
}
