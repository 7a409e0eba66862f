import { promises } from './es/promises.ts';
import { importancePerformance } from './es/importance-performance.ts';
import { helpCall } from './es/help-call.ts';
import { allies } from './es/allies.ts';
import { humanService } from './es/human-service.ts';
import { wowPortfolio } from './es/wow-portfolio.ts';
import { cannotLog } from './es/cannot-log.ts';
import { actions } from './es/actions.ts';
import { change, contrast } from './es/change.ts';
import { conclusions } from './es/conclusions.ts';
import { figures } from './es/figures.ts';
import { findings } from './es/findings.ts';
import { glossary } from './es/glossary.ts';
import { profileFacts } from './es/profile-facts.ts';
import { labels } from './es/labels.ts';

/** Everything the rules say, in Spanish (es-MX). */
export const es = {
  labels,
  change,
  contrast,
  conclusions,
  findings,
  actions,
  figures,
  glossary,
  promises,
  importancePerformance,
  helpCall,
  allies,
  humanService,
  wowPortfolio,
  cannotLog,
  profileFacts,
};
