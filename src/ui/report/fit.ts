import type { Outcome } from '../../contract/errors.ts';
import type { ReportPreview } from '../../contract/report-views.ts';
import { mostPages } from '../../domain/report/page.ts';
import type { LaidOut, Layout } from './lay-out.ts';

/**
 * Lays the report out, and again with less in it while an executive edition does not fit its pages, as the Word
 * file is written. Null: nobody waits for it any more.
 */
export async function layOutToFit(
  ask: (tightness: number) => Promise<Outcome<ReportPreview>>,
  layout: Layout,
  stale: () => boolean = () => false,
): Promise<Outcome<LaidOut> | null> {
  for (let tightness = 0; ; tightness += 1) {
    const outcome = await ask(tightness);
    if (stale()) return null;
    if (!outcome.ok) return outcome;
    const { model, kit, canTighten } = outcome.value;
    const laidOut = await layout.layOut(model, kit, stale);
    if (laidOut === null) return null;
    if (!canTighten || laidOut.count <= mostPages[model.edition]) return { ok: true, value: laidOut };
  }
}
