/** Findings of the register of allies. What the room writes about its suppliers is opinion: evidence D. */
import { alliesOf, byUrgency, type AllyView } from '../allies/from-entries.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding, Severity } from './finding.ts';

/** More of one kind would fill the list with one theme. */
const atMost = 3;
/** Stands for contacts nobody wrote down. */
const unknown = -1;

export function alliesFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  const allies = byUrgency(alliesOf(exercise.entries ?? []));
  return [...actFirst(exercise, allies), ...withoutPlan(exercise, allies), ...withoutMessage(exercise, allies)];
}

/** Up to three allies that weigh on the customer and serve badly, the heaviest first. */
function actFirst(exercise: ScoredExercise, allies: readonly AllyView[]): readonly ProposedFinding[] {
  return allies
    .flatMap(({ id, name, quadrant, impact, health, contactsPerMonth, step }) =>
      quadrant !== 'act-first' || impact === null || health === null
        ? []
        : [{ id, params: { name, impact, health, contacts: contactsPerMonth ?? unknown, step: step ?? '' } }],
    )
    .slice(0, atMost)
    .map(({ id, params }) =>
      finding(exercise, {
        ruleId: 'ally-act-first',
        object: id,
        severity: severityOf(
          params.impact,
          [
            [5, 5],
            [4, 4],
          ],
          3,
        ),
        evidence: 'D',
        agreement: null,
        params,
      }),
    );
}

/** Allies that can fail without a plan or without anybody noticing: the step does not matter. */
function withoutPlan(exercise: ScoredExercise, allies: readonly AllyView[]): readonly ProposedFinding[] {
  return together(
    exercise,
    'allies-without-plan',
    allies,
    allies.filter(({ recommendation }) => recommendation.preparePlan === true),
  );
}

/** Allies for whose failure nobody has written what the customer will be told. */
function withoutMessage(exercise: ScoredExercise, allies: readonly AllyView[]): readonly ProposedFinding[] {
  return together(
    exercise,
    'allies-without-message',
    allies,
    allies.filter(({ message }) => message === ''),
  );
}

/** One finding about several; it weighs as much as the heaviest of them, up to 4. */
function together(
  exercise: ScoredExercise,
  ruleId: 'allies-without-plan' | 'allies-without-message',
  all: readonly AllyView[],
  found: readonly AllyView[],
): readonly ProposedFinding[] {
  if (found.length === 0) return [];
  const heaviest = Math.max(...found.map(({ impact }) => impact ?? 1));
  const severity: Severity = heaviest >= 5 ? 4 : heaviest >= 3 ? 3 : 2;
  const names = found.slice(0, atMost).map(({ name }) => name);
  const params = { count: found.length, of: all.length, names: names.join('\n') };
  return [finding(exercise, { ruleId, severity, evidence: 'D', agreement: null, params })];
}
