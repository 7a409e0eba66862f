import { z } from 'zod';
import type { BenchmarkView, ReferenceView } from '../benchmark-views.ts';
import { command } from '../command.ts';
import { id, nothing } from '../fields.ts';

/** Totals of one's own closed engagements, on this computer; only while the setting `benchmark` is on. */
export const benchmarkCommands = {
  'benchmark.read': command<BenchmarkView>()(nothing),
  /** The open engagement's totals take the place of those it left before. @throws `benchmark-off`, `benchmark-nothing`. */
  'benchmark.add': command<BenchmarkView>()(nothing),
  /** Takes the open engagement out of the reference. */
  'benchmark.remove': command<BenchmarkView>()(nothing),
  /** Forgets all of them. */
  'benchmark.clear': command<BenchmarkView>()(nothing),
  /** Of the other engagements, for the whole lenses and the dimensions of an instrument; empty while it is off. */
  'benchmark.reference': command<readonly ReferenceView[]>()(z.strictObject({ exerciseId: id })),
} as const;
