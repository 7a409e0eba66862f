/** What the consultant made of the results: findings edited and decided, then the action plan. */
import type { FindingView } from '../../src/contract/views.ts';
import type { HeldWave } from './fill-people.ts';
import type { SampleEngine } from './sample-engine.ts';
import type { SampleSynthesis } from './source.ts';

type Decision = SampleSynthesis['findings'][number];

/**
 * Proposes the wave's findings by rule and decides on them; answers the ids by the names that actions use.
 *
 * @param rows ids of the rows of the wave's registers, by `instrumentId/name`.
 */
export async function fillFindings(
  engine: SampleEngine,
  wave: HeldWave,
  label: 'T0' | 'T1',
  synthesis: SampleSynthesis,
  rows: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const { waveId } = wave;
  const ids = new Map<string, string>();
  await engine.ask('findings.propose', { waveId, language: 'es' });
  const proposed = (await engine.ask('workspace.read', {})).findings.filter((finding) => finding.waveId === waveId);
  let position = 0;
  for (const decision of synthesis.findings.filter(({ wave: of }) => of === label)) {
    const finding = proposed.find((candidate) => matches(candidate, decision, rows));
    if (finding === undefined)
      throw new Error(`${label}: no rule proposed ${decision.ruleId} ${decision.object ?? ''}`);
    await decide(engine, finding, decision);
    await engine.ask('findings.move', { id: finding.id, position });
    position += 1;
    if (decision.name !== undefined) ids.set(decision.name, finding.id);
  }
  for (const { wave: of, name, ...fields } of synthesis.ownFindings) {
    if (of === label) ids.set(name, (await engine.ask('findings.add', { waveId, ...fields })).id);
  }
  return ids;
}

function matches(
  { proposed }: FindingView,
  { ruleId, instrumentId, object }: Decision,
  rows: ReadonlyMap<string, string>,
): boolean {
  return (
    proposed?.ruleId === ruleId &&
    (instrumentId === undefined || proposed.instrumentId === instrumentId) &&
    (object === undefined || proposed.key.endsWith(`:${rows.get(`${instrumentId}/${object}`) ?? object}`))
  );
}

async function decide(engine: SampleEngine, finding: FindingView, decision: Decision): Promise<void> {
  const { id, evidence } = finding;
  const { title = finding.title, soWhat = finding.soWhat, severity = finding.severity, status } = decision;
  if (title !== finding.title || soWhat !== finding.soWhat || severity !== finding.severity) {
    await engine.ask('findings.update', { id, title, soWhat, severity, evidence });
  }
  if (status !== finding.status) await engine.ask('findings.setStatus', { id, status });
}

export async function fillActions(
  engine: SampleEngine,
  synthesis: SampleSynthesis,
  findings: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { finding, ...fields } of synthesis.actions) {
    const findingId = finding === null ? null : findings.get(finding);
    if (findingId === undefined) throw new Error(`no finding is named ${finding}`);
    await engine.ask('actions.add', { findingId, ...fields });
  }
}
