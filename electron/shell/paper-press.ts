/** Prints what goes on paper: a window that nobody sees draws its pages, and the browser behind it makes the PDF. */
import { BrowserWindow } from 'electron';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import { RespiroError, type Outcome } from '../../src/contract/errors.ts';
import type { Paper, PaperReady } from '../../src/contract/shell.ts';
import { logLine } from './log.ts';
import { pages } from './pages.ts';
import { pagePreferences } from './security.ts';

export interface PaperPressOptions {
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly engine: { request(name: string, input: unknown): Promise<Outcome<unknown>> };
  readonly tell: (step: string, done: number, total: number) => void;
}

type Drawn = Omit<Extract<PaperReady, { readonly kind: 'ready' }>, 'kind'>;

export interface Printed {
  readonly pages: number;
  readonly bytes: number;
  /** The engagement keeps that it was delivered. */
  readonly noted: boolean;
}

type PrintedFile = Drawn & { readonly path: string; readonly bytes: Uint8Array };

interface Job {
  readonly paper: Paper;
  /** Null while it waits for its turn. */
  window: BrowserWindow | null;
  readonly drawn: PromiseWithResolvers<Drawn>;
  cancelled: boolean;
}

const steps = ['draw', 'print', 'keep'] as const;
/** A page that says nothing for so long will not any more. */
const patienceMs = 120_000;
/** Letter, in inches. */
const letter = { width: 8.5, height: 11 } as const;

export class PaperPress {
  readonly #options: PaperPressOptions;
  /** Those that wait, and the one that is being printed. */
  readonly #jobs = new Set<Job>();
  /** The one that is being printed. */
  #job: Job | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: PaperPressOptions) {
    this.#options = options;
  }

  /**
   * What the hidden window has to draw.
   * @throws RespiroError `not-found` when nothing is being printed.
   */
  get paper(): Paper {
    if (this.#job === null) throw new RespiroError('not-found', 'nothing is being printed', { what: 'paper' });
    return this.#job.paper;
  }

  /**
   * Prints to `path`, whole or not at all. A report takes the place of the report before it; a card and a report wait for
   * each other.
   * @throws RespiroError `cancelled`; what drawing or saving failed with.
   */
  async print(paper: Paper, path: string): Promise<Printed> {
    this.#giveUp(paper.kind);
    const job: Job = { paper, window: null, drawn: Promise.withResolvers(), cancelled: false };
    this.#jobs.add(job);
    const done = this.#turn.then(() => this.#print(job, path)).finally(() => this.#jobs.delete(job));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** The window's pages stand, or could not be drawn. */
  ready(ready: PaperReady): void {
    if (this.#job === null) return;
    const { drawn } = this.#job;
    if (ready.kind === 'ready') drawn.resolve(ready);
    else drawn.reject(new RespiroError(ready.failure.code, ready.failure.message, ready.failure.details));
  }

  /** Gives the report up that is being printed, or waits to be. */
  cancel(): void {
    this.#giveUp('report');
  }

  #giveUp(kind: Paper['kind']): void {
    for (const job of this.#jobs) {
      if (job.paper.kind !== kind) continue;
      job.cancelled = true;
      if (this.#job !== job) continue;
      this.#job = null;
      job.drawn.reject(new RespiroError('cancelled', 'the printing was cancelled'));
      if (job.window?.isDestroyed() === false) job.window.destroy();
    }
  }

  async #print(job: Job, path: string): Promise<Printed> {
    stopIf(job);
    const window = this.#open();
    job.window = window;
    this.#job = job;
    const patience = setTimeout(() => job.drawn.reject(new RespiroError('unexpected', 'no pages came')), patienceMs);
    try {
      this.#tell(job, 'draw');
      this.#load(window, job);
      const drawn = await job.drawn.promise;
      this.#tell(job, 'print');
      const bytes = await printed(window);
      stopIf(job);
      this.#tell(job, 'keep');
      const noted = await this.#keep(job.paper, { path, bytes, ...drawn });
      return { pages: drawn.pages, bytes: bytes.byteLength, noted };
    } catch (error) {
      stopIf(job);
      throw error;
    } finally {
      clearTimeout(patience);
      if (this.#job === job) this.#job = null;
      if (!window.isDestroyed()) window.destroy();
    }
  }

  /** How far the report is; a card is there before anybody asks. */
  #tell({ paper }: Job, step: (typeof steps)[number]): void {
    if (paper.kind === 'report') this.#options.tell(step, steps.indexOf(step), steps.length);
  }

  #open(): BrowserWindow {
    return new BrowserWindow({
      show: false,
      width: 900,
      height: 1100,
      title: 'Respiro',
      // A window that is not seen would otherwise take its time.
      webPreferences: { ...pagePreferences(this.#options.preload), backgroundThrottling: false },
    });
  }

  #load(window: BrowserWindow, { drawn }: Job): void {
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      logLine('page-gone', { page: pages.paper, reason });
      drawn.reject(new RespiroError('unexpected', 'the page that is printed ended'));
    });
    window.on('closed', () => drawn.reject(new RespiroError('cancelled', 'the page that is printed was closed')));
    window.loadURL(pages.paper).catch((error: unknown) => drawn.reject(error));
  }

  /**
   * The engine owns every file that is written; it puts this one in place as it does the Word file.
   * @returns whether it was noted as delivered; a card is no delivery.
   */
  async #keep(paper: Paper, { path, bytes, pages, properties, language }: PrintedFile): Promise<boolean> {
    if (paper.kind === 'network-card') {
      await this.#ask('networkCard.keep', { path, bytes, properties, language });
      return false;
    }
    const { kind: _, ...report } = paper;
    return (await this.#ask('report.keep', { ...report, path, bytes, pages, properties })).noted;
  }

  async #ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const outcome = await this.#options.engine.request(name, input);
    if (!outcome.ok) throw new RespiroError(outcome.error.code, outcome.error.message, outcome.error.details);
    return outcome.value as Output<N>;
  }
}

async function printed(window: BrowserWindow): Promise<Uint8Array> {
  const bytes = await window.webContents.printToPDF({
    pageSize: letter,
    preferCSSPageSize: true,
    // Each sheet has its own margins, head and foot: what is printed is what was laid out.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return new Uint8Array(bytes);
}

function stopIf(job: Job): void {
  if (job.cancelled) throw new RespiroError('cancelled', 'the printing was cancelled');
}
