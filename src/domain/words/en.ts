import type { es } from './es.ts';
import { actions } from './en/actions.ts';
import { conclusions } from './en/conclusions.ts';
import { figures } from './en/figures.ts';
import { findings } from './en/findings.ts';
import { glossary } from './en/glossary.ts';
import { labels } from './en/labels.ts';

/** Everything the rules say, in English. */
export const en: typeof es = { labels, conclusions, findings, actions, figures, glossary };
