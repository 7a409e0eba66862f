import type { ReportContext } from '../model/context.ts';
import { clamp, oneLine, withoutStop } from '../texts/printable.ts';

const horizons = ['quick-win', 'ninety-days', 'twelve-months'] as const;

/** What the reader is asked to decide, in one or two sentences, from the plan or else from the findings. */
export function decisionOf(context: ReportContext, longest = 160): string[] {
  const { input, t, n } = context;
  const { actions, findings } = input;
  const first = horizons.flatMap((horizon) => actions.filter((action) => action.horizon === horizon))[0];
  if (first) {
    const what = clamp(withoutStop(oneLine(first.what)), longest);
    const owner = context.person(first.owner);
    const unowned = actions.filter((action) => oneLine(action.owner) === '').length;
    return [
      t.answer.approve(actions.length, n.integer(actions.length), owner === '' ? what : `${what} (${owner})`),
      ...(unowned > 0 ? [t.answer.owners(unowned, n.integer(unowned))] : []),
    ];
  }
  if (findings.length > 0) return [t.answer.chooseFindings(findings.length, n.integer(findings.length))];
  return [t.answer.agreeOnAim];
}
