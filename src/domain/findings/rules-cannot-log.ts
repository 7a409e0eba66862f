/** Findings of the log "No se puede": weighted by times a month, from what the room wrote down. */
import { incidentLog, longChainFrom } from '../incidents/from-entries.ts';
import { mainCauseFrom, solvedFrom } from '../incidents/telling.ts';
import { finding, severityOf, type ScoredExercise } from './build.ts';
import type { ProposedFinding } from './finding.ts';
import { registerEvidence } from './rules-human-service.ts';

export function cannotLogFindings(exercise: ScoredExercise): readonly ProposedFinding[] {
  const log = incidentLog(exercise.entries ?? []);
  const base = { evidence: registerEvidence(exercise), agreement: null };
  const found: ProposedFinding[] = [];
  const [main] = log.byCause.rows;
  if (main !== undefined && main.share >= mainCauseFrom) {
    const all = log.byCause.rows.reduce((sum, { times }) => sum + times, 0);
    const severity = severityOf(main.share, [[0.75, 5]], 4);
    const params = { cause: main.key, share: main.share, times: main.times, all, threshold: mainCauseFrom };
    found.push(finding(exercise, { ...base, ruleId: 'main-cause', severity, params }));
  }
  if (log.solved !== null && log.solved.share >= solvedFrom) {
    const severity = severityOf(
      log.solved.share,
      [
        [0.75, 5],
        [0.5, 4],
      ],
      3,
    );
    const params = { ...log.solved, threshold: solvedFrom };
    found.push(finding(exercise, { ...base, ruleId: 'solved-by-empowerment', severity, params }));
  }
  const [longest] = log.chains;
  if (longest !== undefined && longest.channels.length >= longChainFrom) {
    const { asked, channels, repeats } = longest;
    const severity = severityOf(
      channels.length,
      [
        [5, 4],
        [4, 3],
      ],
      2,
    );
    const params = {
      chains: log.longChains,
      all: log.incidents.length,
      asked: clipped(asked),
      channels: channels.length,
      repeats,
    };
    found.push(finding(exercise, { ...base, ruleId: 'long-chains', severity, params }));
  }
  return found;
}

/** Titles of findings are one line. */
const mostAsked = 80;

function clipped(text: string): string {
  const characters = Array.from(text);
  return characters.length <= mostAsked
    ? text
    : `${characters
        .slice(0, mostAsked - 1)
        .join('')
        .trimEnd()}…`;
}
