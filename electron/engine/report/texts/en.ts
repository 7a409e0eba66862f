import { promises } from './en/promises.ts';
import { importancePerformance } from './en/importance-performance.ts';
import { helpCall } from './en/help-call.ts';
import { allies } from './en/allies.ts';
import { humanService } from './en/human-service.ts';
import { wowPortfolio } from './en/wow-portfolio.ts';
import { cannotLog } from './en/cannot-log.ts';
import { registers } from './en/registers.ts';
import { day } from './en/day.ts';
import { frame } from './en/frame.ts';
import { front } from './en/front.ts';
import { instruments } from './en/instruments.ts';
import { orderAndWords } from './en/order-and-words.ts';
import { synthesis } from './en/synthesis.ts';
import type { ReportTexts } from './es.ts';

/** Everything the report says by itself, in English. */
export const en: ReportTexts = {
  ...front,
  ...frame,
  ...instruments,
  ...orderAndWords,
  ...synthesis,
  day,
  promises,
  importancePerformance,
  helpCall,
  allies,
  humanService,
  wowPortfolio,
  cannotLog,
  registers,
};
