import { actions } from './es/actions.ts';
import { conclusions } from './es/conclusions.ts';
import { figures } from './es/figures.ts';
import { findings } from './es/findings.ts';
import { glossary } from './es/glossary.ts';
import { labels } from './es/labels.ts';

/** Everything the rules say, in Spanish (es-MX). */
export const es = { labels, conclusions, findings, actions, figures, glossary };
