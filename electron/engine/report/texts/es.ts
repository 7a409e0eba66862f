import { promises } from './es/promises.ts';
import { importancePerformance } from './es/importance-performance.ts';
import { helpCall } from './es/help-call.ts';
import { allies } from './es/allies.ts';
import { humanService } from './es/human-service.ts';
import { wowPortfolio } from './es/wow-portfolio.ts';
import { cannotLog } from './es/cannot-log.ts';
import { registers } from './es/registers.ts';
import { day } from './es/day.ts';
import { frame } from './es/frame.ts';
import { front } from './es/front.ts';
import { instruments } from './es/instruments.ts';
import { orderAndWords } from './es/order-and-words.ts';
import { synthesis } from './es/synthesis.ts';

/** Everything the report says by itself, in Spanish; `en.ts` says the same things. What the screens say too comes from the domain. */
export const es = {
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

type Widen<T> = T extends readonly [string, string]
  ? readonly [string, string]
  : T extends string
    ? string
    : T extends (...given: infer A) => string
      ? (...given: A) => string
      : { readonly [K in keyof T]: Widen<T[K]> };

/** The shape that every language of the report fills. */
export type ReportTexts = Widen<typeof es>;
