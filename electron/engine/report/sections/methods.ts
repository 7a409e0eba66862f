import { paragraph } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block } from '../model/model.ts';

export function formulaBlocks(context: ReportContext): Block[] { return [paragraph(context.t.appendix.formulas)]; }
export function glossaryBlocks(context: ReportContext): Block[] { return [paragraph(context.t.appendix.glossary)]; }
