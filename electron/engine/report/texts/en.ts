import { day } from './en/day.ts';
import { frame } from './en/frame.ts';
import { front } from './en/front.ts';
import { instruments } from './en/instruments.ts';
import { synthesis } from './en/synthesis.ts';
import type { ReportTexts } from './es.ts';

/** Everything the report says by itself, in English. */
export const en: ReportTexts = { ...front, ...frame, ...instruments, ...synthesis, day };
