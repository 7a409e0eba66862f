import { chapter } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { ReportSection } from '../../../../src/domain/report/model.ts';
import { agendaBlocks, endSentence, sessionRuns } from './agenda.ts';
import { otherPhotos, photoBlocks } from './photos.ts';

/** How the day went: agenda as planned and as it ran, and the photos that belong to no instrument. */
export function daySection(context: ReportContext): ReportSection | null {
  const { t } = context;
  const runs = sessionRuns(context);
  const photos = otherPhotos(context);
  if (runs.length === 0 && photos.length === 0) return null;
  const end = runs.length === 1 ? (runs[0]?.end ?? null) : null;
  return {
    id: 'day',
    blocks: [
      chapter(end === null ? t.day.title(Math.max(1, runs.length)) : endSentence(context, end), t.day.kicker),
      ...agendaBlocks(context, runs, end !== null),
      ...photoBlocks(context, t.day.photos, photos),
    ],
  };
}
