import type { Input } from '../../../contract/commands/all.ts';
import type { Failure, Outcome } from '../../../contract/errors.ts';
import type { OutputResult } from '../../../contract/outputs.ts';
import type { ReportResult } from '../../../contract/report-views.ts';
import type { SettingsView } from '../../../contract/views.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import type { Edition } from '../../../domain/report/model.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { chartPictures } from '../../../ui/report/pictures.ts';
import { wordPictures } from '../../../ui/report/word-pictures.ts';
import { fileKindOf, type DocumentId, type OutputId, type PicturesId } from './outputs.ts';

export interface ReportChoice {
  readonly waveId: string;
  readonly language: Language;
  readonly edition: Edition;
  readonly brandKitId: string;
}

/** What only the Word file has a choice of. */
export interface WordChoice {
  /** In which of the firm's own files; null: in the kit's look. */
  readonly wordFileId: string | null;
  readonly charts: SettingsView['wordCharts'];
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
  /** Pictures are drawn in this window: it sees a cancel itself. */
  #drawing = false;
  #writing: OutputId = 'report';
  readonly #advanceTo = (done: number, total: number): void => this.#advance(done, total);
  readonly #isCancelled = (): boolean => this.status.kind === 'writing' && this.status.cancelling;

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
    word: WordChoice = { wordFileId: null, charts: 'native' },
  ): Promise<void> {
    await this.#to(output, suggestedName, (path) =>
      output === 'report-pdf'
        ? this.#app.bridge.shell('shell.writePdf', { ...choice, path })
        : this.#writeWord(choice, word, path),
    );
  }

  /** Pictures are drawn here before the file is written, in the look that it will have. */
  async #writeWord(
    choice: ReportChoice,
    { wordFileId, charts }: WordChoice,
    path: string,
  ): Promise<Outcome<ReportResult>> {
    const asked = { ...choice, wordFileId };
    if (charts === 'native') return this.#app.ask('report.export', { ...asked, path, pictures: null });
    this.#drawing = true;
    const wanted = await this.#app.ask('report.charts', asked);
    if (!wanted.ok) return wanted;
    const pictures = await wordPictures(wanted.value, choice.edition, this.#advanceTo, this.#isCancelled);
    if (pictures === null || this.#isCancelled()) return cancelled;
    this.#drawing = false;
    return this.#app.ask('report.export', { ...asked, path, pictures: [...pictures] });
  }

  /** The charts of the complete report, in the kit's look. Drawn here, one after the other, and cancelled in between. */
  async writePictures(output: PicturesId, choice: ReportChoice, suggestedName: string): Promise<void> {
    const format = output === 'charts-svg' ? 'svg' : 'png';
    await this.#to(output, suggestedName, async (path) => {
      this.#drawing = true;
      const preview = await this.#app.ask('report.preview', { ...choice, edition: 'complete', tightness: 0 });
      if (!preview.ok) return preview;
      const { model, kit } = preview.value;
      const pictures = await chartPictures(model, kit, format, this.#advanceTo, this.#isCancelled);
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
    this.#drawing = false;
    if (outcome.ok) this.status = { kind: 'written', result: outcome.value };
    else if (outcome.error.code === 'cancelled') this.status = { kind: 'cancelled' };
    else this.status = { kind: 'failed', failure: outcome.error };
  }

  async cancel(): Promise<void> {
    if (this.status.kind !== 'writing') return;
    this.status = { ...this.status, cancelling: true };
    if (this.#drawing) return;
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
