/** Findings of the call for help, from the distributions that are shown and no others. Rungs 0–5. */
import { answersOf, blockerResults, marksOf } from '../help-call/blockers.ts';
import { byStep, ladderResults, type LadderLens } from '../help-call/ladder.ts';
import { weakest } from '../results/evidence.ts';
import type { ItemResult } from '../results/results.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';

/** Rungs between today and what should happen from which a scenario is worth a finding. */
const tellingStep = 1.5;
/** Share of the answers on rungs 0–2 above which "most" is the word. */
const most = 0.5;
/** Share of those who answered from which a blocker is worth a finding. */
const oftenMarked = 0.5;
/** More of one kind would fill the list with one theme. */
const atMost = 2;

export function helpCallFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  return [...steps(exercise), ...withoutHelp(exercise), ...blocker(exercise)];
}

const idsOf = ({ definition }: ScoredExercise): readonly string[] => definition.items.map(({ id }) => id);

/** Up to two scenarios whose step from today to desired is 1.5 rungs or more, the widest first. */
function steps(exercise: ScoredExercise): readonly ProposedFinding[] {
  return byStep(ladderResults(exercise.results, idsOf(exercise)))
    .filter(({ step }) => step >= tellingStep)
    .slice(0, atMost)
    .map(({ scenarioId, step, total: { today, desired } }) =>
      finding(exercise, {
        ruleId: 'help-step',
        object: scenarioId,
        severity: severityOf(
          step,
          [
            [3, 5],
            [2, 4],
          ],
          3,
        ),
        ...groundsOf(exercise, scenarioId, ['today', 'desired']),
        params: {
          itemId: scenarioId,
          step,
          today: today?.mean ?? 0,
          desired: desired?.mean ?? 0,
          todayN: today?.n ?? 0,
          desiredN: desired?.n ?? 0,
        },
      }),
    );
}

/** Up to two scenarios in which most say that the customer would be left without help today: rungs 0–2. */
function withoutHelp(exercise: ScoredExercise): readonly ProposedFinding[] {
  return ladderResults(exercise.results, idsOf(exercise))
    .flatMap(({ scenarioId, total: { today } }) =>
      scenarioId === null || today?.helpless == null || today.mean === null || today.helpless <= most
        ? []
        : [{ scenarioId, helpless: today.helpless, mean: today.mean, n: today.n }],
    )
    .sort((a, b) => b.helpless - a.helpless || a.mean - b.mean)
    .slice(0, atMost)
    .map(({ scenarioId, helpless, mean, n }) =>
      finding(exercise, {
        ruleId: 'help-refused',
        object: scenarioId,
        severity: severityOf(
          helpless,
          [
            [0.9, 5],
            [0.75, 4],
          ],
          3,
        ),
        ...groundsOf(exercise, scenarioId, ['today']),
        params: { itemId: scenarioId, percent: 100 * helpless, rung: mean, n },
      }),
    );
}

/** What was marked most over all scenarios, by half of the answers or more; nothing where all three are tied. */
function blocker(exercise: ScoredExercise): readonly ProposedFinding[] {
  const all = blockerResults(exercise.results, idsOf(exercise)).at(-1);
  const [first] = all?.mostMarked ?? [];
  if (all === undefined || first === undefined || all.mostMarked.length > 2) return [];
  const counts = all.counts[first];
  const marks = marksOf(counts);
  const answers = answersOf(counts);
  if (marks < oftenMarked * answers) return [];
  const lenses: readonly string[] = all.mostMarked;
  const grades = shown(exercise, null, lenses).map(({ evidence }) => evidence);
  return [
    finding(exercise, {
      ruleId: 'help-blocker',
      severity: severityOf(marks / answers, [[0.75, 4]], 3),
      evidence: grades.length === 0 ? 'D' : weakest(grades),
      agreement: null,
      params: { lensIds: lenses.join(' '), marks, no: counts?.no ?? 0, partly: counts?.partly ?? 0, answers },
    }),
  ];
}

const shown = ({ results }: ScoredExercise, itemId: string | null, lensIds: readonly string[]): readonly ItemResult[] =>
  results.items.filter(
    (item) => item.summary !== null && lensIds.includes(item.lensId) && (itemId === null || item.itemId === itemId),
  );

/** The weakest evidence and the lowest agreement that is available. */
function groundsOf(exercise: ScoredExercise, itemId: string, lensIds: readonly LadderLens[]) {
  const items = shown(exercise, itemId, lensIds);
  const agreements = items.flatMap(({ summary }) => summary?.agreement.rwg ?? []);
  return {
    evidence: items.length === 0 ? ('D' as const) : weakest(items.map(({ evidence }) => evidence)),
    agreement: agreements.length === 0 ? null : Math.min(...agreements),
  };
}
