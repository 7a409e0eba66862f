import type { Input } from '../../../contract/commands/all.ts';
import type { Failure, Outcome } from '../../../contract/errors.ts';
import type { OutputResult } from '../../../contract/outputs.ts';
import type { ReportResult } from '../../../contract/views.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import type { Edition } from '../../../domain/report/model.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { chartPictures } from '../../../ui/report/pictures.ts';
import { fileKindOf, isPictures, type DocumentId, type OutputId, type PicturesId } from './outputs.ts';

export interface ReportChoice {
  readonly waveId: string;
  readonly language: Language;
  readonly edition: Edition;
  readonly brandKitId: string;
}

export type ExportStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number; readonly cancelling: boolean }
  | { readonly kind: 'written'; readonly result: ReportResult | OutputResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

const cancelled: Outcome<never> = {
  ok: false,
  error: { code: 'cancelled', message: 'the pictures were cancelled', details: {} },
};

/** Writing the report: where to, how far, where it went. */
export class ReportExport {
  readonly #app: AppState;
  status = $state.raw<ExportStatus>({ kind: 'idle' });
  #writing: OutputId = 'report';

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Listens to the progress; answers how to stop. */
  start(): () => void {
    return this.#app.bridge.on('report.progress', ({ done, total }) => this.#advance(done, total));
  }

  #advance(done: number, total: number): void {
    if (this.status.kind === 'writing') this.status = { ...this.status, done, total };
  }

  /** In Word, or as PDF. */
  async write(
    output: DocumentId,
    choice: ReportChoice,
    suggestedName: string,
    wordFileId: string | null = null,
  ): Promise<void> {
    await this.#to(output, suggestedName, (path) =>
      output === 'report-pdf'
        ? this.#app.bridge.shell('shell.writePdf', { ...choice, path })
        : this.#app.ask('report.export', { ...choice, path, wordFileId }),
    );
  }

  /** The charts of the complete report, in the kit's look. Drawn here, one after the other, and cancelled in between. */
  async writePictures(output: PicturesId, choice: ReportChoice, suggestedName: string): Promise<void> {
    const format = output === 'charts-svg' ? 'svg' : 'png';
    await this.#to(output, suggestedName, async (path) => {
      const preview = await this.#app.ask('report.preview', { ...choice, edition: 'complete', tightness: 0 });
      if (!preview.ok) return preview;
      const { model, kit } = preview.value;
      const isCancelled = (): boolean => this.status.kind === 'writing' && this.status.cancelling;
      const pictures = await chartPictures(
        model,
        kit,
        format,
        (done, total) => this.#advance(done, total),
        isCancelled,
      );
      if (pictures === null) return cancelled;
      return this.#app.ask('outputs.writePictures', { path, pictures: [...pictures] });
    });
  }

  /** Data, action plan, review dates. */
  async writeOutput(choice: Omit<Input<'outputs.write'>, 'path'>, suggestedName: string): Promise<void> {
    await this.#to(choice.kind, suggestedName, (path) => this.#app.ask('outputs.write', { ...choice, path }));
  }

  async #to(
    output: OutputId,
    suggestedName: string,
    write: (path: string) => Promise<Outcome<ReportResult | OutputResult>>,
  ): Promise<void> {
    const chosen = await this.#app.bridge.shell('shell.chooseSave', { kind: fileKindOf(output), suggestedName });
    if (!chosen.ok) this.status = { kind: 'failed', failure: chosen.error };
    if (!chosen.ok || chosen.value === null) return;
    this.status = { kind: 'writing', done: 0, total: 0, cancelling: false };
    this.#writing = output;
    const outcome = await write(chosen.value);
    if (outcome.ok) this.status = { kind: 'written', result: outcome.value };
    else if (outcome.error.code === 'cancelled') this.status = { kind: 'cancelled' };
    else this.status = { kind: 'failed', failure: outcome.error };
  }

  async cancel(): Promise<void> {
    if (this.status.kind !== 'writing') return;
    this.status = { ...this.status, cancelling: true };
    // Pictures are drawn in this window: they see it themselves.
    if (isPictures(this.#writing)) return;
    if (this.#writing === 'report-pdf') await this.#app.shell('shell.cancelPdf', {});
    else await this.#app.run('report.cancel', {});
  }

  async open(): Promise<void> {
    if (this.status.kind === 'written') await this.#app.shell('shell.openReport', { path: this.status.result.path });
  }

  async reveal(): Promise<void> {
    if (this.status.kind === 'written') await this.#app.shell('shell.reveal', { path: this.status.result.path });
  }
}
