/** A first draft of the action that an idea becomes; the consultant rewrites it. */
import type { Effort, Horizon } from '../findings/finding.ts';
import type { Language } from '../instruments/definition.ts';
import { wordsFor } from '../words/words.ts';
import type { WowIdea } from './from-entries.ts';

export interface IdeaAction {
  readonly what: string;
  readonly owner: string;
  readonly horizon: Horizon;
  readonly effort: Effort;
  readonly kpi: string;
}

/** Most characters of an action's text and of its owner. */
const longest = { what: 200, owner: 80 };

/** Easy ideas (4–5) are quick wins, hard ones (1–2) take a year; without an ease, ninety days. */
export function actionOf({ title, trigger, starter, ease }: WowIdea, language: Language): IdeaAction {
  const words = wordsFor(language).wowPortfolio.idea;
  const whole = words.what(title, trigger);
  const what = whole.length <= longest.what ? whole : words.what(title, '').slice(0, longest.what);
  const base = { what, owner: starter.slice(0, longest.owner), kpi: words.kpi };
  if (ease !== null && ease >= 4) return { ...base, horizon: 'quick-win', effort: 'low' };
  if (ease !== null && ease <= 2) return { ...base, horizon: 'twelve-months', effort: 'high' };
  return { ...base, horizon: 'ninety-days', effort: 'medium' };
}
