/** Findings of the protocol inventory: from what the room wrote down and decided. */
import { protocolInventory, sortProtocols, type ProtocolRow } from '../protocols/from-entries.ts';
import { weakest } from '../results/evidence.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';

/** Robot index from which it is worth a finding: one contact in four; a convention of this product. */
export const robotFrom = 25;
/** More rules than this in a sentence, and none is read. */
const mostNamed = 3;

export function humanServiceFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  const { rows, robot } = protocolInventory(exercise.entries ?? []);
  const { remove, loosen, keep } = sortProtocols(rows);
  const decided = remove.length + loosen.length + keep.length;
  const base = { evidence: registerEvidence(exercise), agreement: null };
  const found: ProposedFinding[] = [];
  if (robot !== null && robot.index >= robotFrom) {
    found.push(
      finding(exercise, {
        ...base,
        ruleId: 'robot-index',
        severity: severityOf(
          robot.index,
          [
            [75, 5],
            [50, 4],
          ],
          3,
        ),
        params: { ...robot, threshold: robotFrom },
      }),
    );
  }
  if (remove.length > 0) {
    const severity = severityOf(remove.length / decided, [[0.5, 4]], 3);
    const params = { count: remove.length, decided, names: named(remove) };
    found.push(finding(exercise, { ...base, ruleId: 'protocols-to-remove', severity, params }));
  }
  if (loosen.length > 0) {
    const severity = severityOf(loosen.length / decided, [[0.5, 3]], 2);
    const manner = loosen.filter(({ step }) => step === 'loosen-manner').length;
    const params = { count: loosen.length, manner, decided, names: named(loosen) };
    found.push(finding(exercise, { ...base, ruleId: 'protocols-to-loosen', severity, params }));
  }
  return found;
}

/** One a line, the most frequent first. */
const named = (rows: readonly ProtocolRow[]): string =>
  rows
    .slice(0, mostNamed)
    .map(({ rule }) => rule.replaceAll('\n', ' '))
    .join('\n');

/** What the room wrote stands on no better ground than what it rated; D without ratings. */
export function registerEvidence({ results }: ScoredExercise): ProposedFinding['evidence'] {
  return results.items.length === 0 ? 'D' : weakest(results.items.map(({ evidence }) => evidence));
}
