import type { es } from './es.ts';
import { promises } from './en/promises.ts';
import { importancePerformance } from './en/importance-performance.ts';
import { helpCall } from './en/help-call.ts';
import { allies } from './en/allies.ts';
import { humanService } from './en/human-service.ts';
import { wowPortfolio } from './en/wow-portfolio.ts';
import { cannotLog } from './en/cannot-log.ts';
import { actions } from './en/actions.ts';
import { change, contrast } from './en/change.ts';
import { conclusions } from './en/conclusions.ts';
import { figures } from './en/figures.ts';
import { findings } from './en/findings.ts';
import { glossary } from './en/glossary.ts';
import { profileFacts } from './en/profile-facts.ts';
import { labels } from './en/labels.ts';

/** Everything the rules say, in English. */
export const en: typeof es = {
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
