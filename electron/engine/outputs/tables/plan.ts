import { outputContext } from '../context.ts';
import type { OutputInput } from '../input.ts';
import type { OutputTable } from '../table.ts';

/** The action plan, one action a row, by horizon. */
export function planTable(input: OutputInput): OutputTable {
  const { t, labels } = outputContext(input);
  const findings = new Map(input.findings.map(({ id, title }) => [id, title]));
  return {
    id: 'action_plan',
    title: t.sheets.plan,
    look: 'table',
    columns: [
      { title: t.plan.what, width: 52, wrap: true },
      { title: t.plan.owner, width: 24, wrap: true },
      { title: t.plan.horizon, width: 26 },
      { title: t.plan.effort, width: 10 },
      { title: t.plan.kpi, width: 32, wrap: true },
      { title: t.plan.baseline, width: 16, wrap: true },
      { title: t.plan.reviewOn, width: 13 },
      { title: t.plan.finding, width: 46, wrap: true },
    ],
    rows: input.actions.map(({ what, owner, horizon, effort, kpi, baseline, reviewOn, findingId }) => [
      what,
      owner,
      labels.horizon[horizon],
      labels.effort[effort],
      kpi,
      baseline,
      reviewOn === null ? null : { day: reviewOn },
      findingId === null ? '' : (findings.get(findingId) ?? ''),
    ]),
  };
}
