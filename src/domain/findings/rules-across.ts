/** Findings that need more than one instrument of the wave. */
import { alliesOf, byUrgency } from '../allies/from-entries.ts';
import { incidentLog } from '../incidents/from-entries.ts';
import { portfolioAgainstSlack, teamFacts, wowPortfolio } from '../wow/from-entries.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { named } from './named.ts';
import { registerEvidence } from './rules-human-service.ts';

/** Share 0–1 of the times a month that allies cause, from which it is worth a finding; a convention of this product. */
export const alliesCauseFrom = 0.4;

const ofInstrument = (exercises: readonly ScoredExercise[], id: string): readonly ScoredExercise[] =>
  exercises.filter(({ definition }) => definition.id === id);

/** The ideas that were voted for need more time than the occupancy of instrument 2 leaves. */
export function respiroShort(exercises: readonly ScoredExercise[]): readonly ProposedFinding[] {
  const wave = exercises.map(({ results }) => results);
  return ofInstrument(exercises, 'wow-portfolio').flatMap((exercise) => {
    const portfolio = wowPortfolio(exercise.entries ?? [], exercise.results);
    const team = teamFacts(exercise.results, wave);
    const slack = portfolioAgainstSlack(portfolio, team);
    if (slack?.verdict !== 'does-not-fit') return [];
    return [
      finding(exercise, {
        ruleId: 'respiro-short',
        severity: severityOf(slack.occupancyAfter, [[110, 5]], 4),
        evidence: registerEvidence(exercise),
        agreement: null,
        params: {
          needMinutes: portfolio.need.minutes,
          slackMinutes: slack.slackMinutes,
          occupancy: team.occupancy ?? 0,
          occupancyAfter: slack.occupancyAfter,
          people: team.people ?? 0,
          hoursPerMonth: team.hoursPerMonth ?? 0,
          ideas: portfolio.taken.length,
        },
      }),
    ];
  });
}

/** The log blames allies, and the register of allies has some to act on first. */
export function alliesBehindNo(exercises: readonly ScoredExercise[]): readonly ProposedFinding[] {
  const urgent = byUrgency(
    ofInstrument(exercises, 'allies').flatMap(({ entries = [] }) =>
      alliesOf(entries).filter(({ quadrant }) => quadrant === 'act-first'),
    ),
  );
  if (urgent.length === 0) return [];
  return ofInstrument(exercises, 'cannot-log').flatMap((exercise) => {
    const { rows } = incidentLog(exercise.entries ?? []).byCause;
    const ally = rows.find(({ key }) => key === 'ally');
    if (ally === undefined || ally.share < alliesCauseFrom) return [];
    return [
      finding(exercise, {
        ruleId: 'allies-behind-no',
        severity: severityOf(ally.share, [[0.6, 5]], 4),
        evidence: registerEvidence(exercise),
        agreement: null,
        params: {
          share: ally.share,
          times: ally.times,
          all: rows.reduce((sum, { times }) => sum + times, 0),
          count: urgent.length,
          names: named(urgent.map(({ name }) => name)),
          threshold: alliesCauseFrom,
        },
      }),
    ];
  });
}
