import type { ReportExercise } from '../../input.ts';
import type { ReportContext } from '../../model/context.ts';
import type { Block } from '../../model/model.ts';

export function promisesBlocks(_context: ReportContext, _exercise: ReportExercise): Block[] {
  return [];
}
