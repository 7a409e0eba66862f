/** The order in which findings are put before the consultant. */
import type { EvidenceGrade } from '../results/answers.ts';
import type { ProposedFinding } from './finding.ts';
import { rulesWithoutAgreement } from './rule-params.ts';

const evidenceWeights: Readonly<Record<EvidenceGrade, number>> = { A: 1, B: 0.9, C: 0.75, D: 0.5 };
/** Where agreement is not available it neither helps nor harms much: halfway between none and full. */
const unknownAgreement = 0.75;

/** A 1 · B 0.9 · C 0.75 · D 0.5. */
export const evidenceWeight = (grade: EvidenceGrade): number => evidenceWeights[grade];

/**
 * 0.5 + rwg / 2: from 0.5 without any agreement to 1 with full agreement; 0.75 where it is not available.
 * Findings that do not rest on agreement (a disagreement itself, hard facts, customers not asked) have 1.
 */
export function agreementWeight({ ruleId, agreement }: Pick<ProposedFinding, 'ruleId' | 'agreement'>): number {
  if (rulesWithoutAgreement.includes(ruleId)) return 1;
  return agreement === null ? unknownAgreement : 0.5 + agreement / 2;
}

/**
 * Rank score = severity (1–5) × evidence weight (A 1, B 0.9, C 0.75, D 0.5) × agreement weight
 * (0.5–1): 0.25 … 5. A convention of this product, not a measured quantity; the consultant reorders.
 */
export function rankScore(finding: Pick<ProposedFinding, 'ruleId' | 'severity' | 'evidence' | 'agreement'>): number {
  return finding.severity * evidenceWeight(finding.evidence) * agreementWeight(finding);
}

/** Highest score first; equal scores by key, so that the order is the same every time. */
export function rankFindings(findings: readonly ProposedFinding[]): readonly ProposedFinding[] {
  return findings.toSorted((a, b) => rankScore(b) - rankScore(a) || (a.key < b.key ? -1 : 1));
}
