import { z } from 'zod';
import { editions } from '../../domain/report/model.ts';
import { chartPicture, type ReportCharts } from '../chart-pictures.ts';
import { command } from '../command.ts';
import {
  day,
  effort,
  evidenceGrade,
  filePath,
  horizon,
  id,
  language,
  longText,
  requiredText,
  severity,
  shortText,
} from '../fields.ts';
import { mostPictures } from '../outputs.ts';
import { pdfBytes, pdfProperties } from '../pdf-properties.ts';
import type { ReportPreview, ReportResult } from '../report-views.ts';

const findingFields = {
  title: requiredText,
  soWhat: longText,
  severity,
  evidence: evidenceGrade,
};

const actionFields = {
  findingId: id.nullable(),
  what: requiredText,
  owner: shortText,
  horizon,
  effort,
  kpi: shortText,
  baseline: shortText,
  reviewOn: day.nullable(),
};

/** Findings, the action plan and the report. */
export const synthesisCommands = {
  /** Runs the rules on the wave's results; adds what is new, never touches what was edited. */
  'findings.propose': command<{ added: number }>()(z.strictObject({ waveId: id, language })),
  'findings.add': command<{ id: string }>()(z.strictObject({ waveId: id, ...findingFields })),
  'findings.update': command<null>()(z.strictObject({ id, ...findingFields })),
  'findings.setStatus': command<null>()(z.strictObject({ id, status: z.enum(['proposed', 'accepted', 'dismissed']) })),
  /** Moves a finding to `position` among those of its wave, 0 first. */
  'findings.move': command<null>()(z.strictObject({ id, position: z.int().min(0) })),
  'findings.remove': command<null>()(z.strictObject({ id })),
  'actions.add': command<{ id: string }>()(z.strictObject(actionFields)),
  'actions.update': command<null>()(z.strictObject({ id, ...actionFields })),
  'actions.move': command<null>()(z.strictObject({ id, horizon, position: z.int().min(0) })),
  'actions.remove': command<null>()(z.strictObject({ id })),
  /** What the report of a wave says, for its pages. Photos come without their bytes; the executive edition begins with what seems to fit its pages and is shorter with each step of `tightness`. */
  'report.preview': command<ReportPreview>()(
    z.strictObject({
      waveId: id,
      language,
      brandKitId: id,
      edition: z.enum(editions),
      tightness: z.int().min(0).max(20),
    }),
  ),
  /** Puts a PDF that the shell printed at `path`, whole or not at all. Only the shell asks for it. */
  'report.keep': command<Pick<ReportResult, 'noted'>>()(
    z.strictObject({
      waveId: id,
      path: filePath,
      language,
      brandKitId: id,
      edition: z.enum(editions),
      pages: z.int().min(1).max(100_000),
      /** Written into it. */
      properties: pdfProperties,
      bytes: pdfBytes,
    }),
  ),
  /** Writes the report of a wave to `path`, whole or not at all. Progress comes as `report.progress`. */
  'report.export': command<ReportResult>()(
    z.strictObject({
      waveId: id,
      path: filePath,
      language,
      brandKitId: id,
      edition: z.enum(editions),
      /** Of the firm's own Word files; null: in the kit's look. */
      wordFileId: id.nullable().default(null),
      /** In place of the native charts; null: charts that Word edits. */
      pictures: z.array(chartPicture).max(mostPictures).nullable().default(null),
    }),
  ),
  /** Every chart that such a report may hold, however much has to be left out of it, each once. */
  'report.charts': command<ReportCharts>()(
    z.strictObject({
      waveId: id,
      language,
      brandKitId: id,
      edition: z.enum(editions),
      wordFileId: id.nullable().default(null),
    }),
  ),
  'report.cancel': command<null>()(z.strictObject({})),
} as const;
