import type { EngagementView } from '../../../../src/contract/views.ts';
import { clamp, oneLine } from './printable.ts';

/** As long a client as covers, titles and heads hold. */
const longestClient = 44;

export interface NamesOnPaper {
  readonly client: string;
  readonly consultant: string;
  readonly firm: string;
  /** Consultant and firm; may be empty. */
  readonly author: string;
}

/** The names that everything printed bears, each on one line. */
export function namesOnPaper(engagement: Pick<EngagementView, 'client' | 'consultant' | 'firm'>): NamesOnPaper {
  const [consultant, firm] = [oneLine(engagement.consultant), oneLine(engagement.firm)];
  const author = [consultant, firm].filter((part) => part !== '').join(', ');
  return { client: clamp(oneLine(engagement.client), longestClient), consultant, firm, author };
}
