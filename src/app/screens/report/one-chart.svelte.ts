import type { BrandKitView } from '../../../contract/views.ts';
import type { Flow } from '../../../domain/report/flow.ts';
import type { ChartBlock, Edition, ReportModel } from '../../../domain/report/model.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import { chartPicture, pictureName, type PictureFormat } from '../../../ui/report/pictures.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** A chart on the pages, as it is asked for. */
export interface ShownChart {
  /** Of its block in the flow, and of its figure on the page. */
  readonly id: string;
  readonly block: ChartBlock;
  /** "Figura 3: Lo que el cliente diría". */
  readonly title: string;
  /** For a file, after what its chapter concludes; without an ending. */
  readonly fileName: string;
}

/** The charts of a report, or of a part of it, in their order. */
export function shownCharts({
  flow,
  model,
}: {
  readonly flow: Pick<Flow, 'blocks'>;
  readonly model: Pick<ReportModel, 'furniture'>;
}): readonly ShownChart[] {
  let chapter = '';
  return flow.blocks.flatMap(({ id, block, numbers }) => {
    if (block.kind === 'heading' && block.level === 1) chapter = block.text;
    if (block.kind !== 'chart') return [];
    const { figure } = model.furniture;
    const number = numbers[0] ?? '';
    const title = `${figure} ${number}: ${block.caption}`;
    return [{ id, block, title, fileName: pictureName(figure, number, chapter || block.caption) }];
  });
}

export interface ChartLook {
  readonly kit: BrandKitView;
  readonly edition: Edition;
}

/** One chart of the report as a picture: on the clipboard, or in a file. */
export class OneChart {
  readonly #app: AppState;
  readonly #look: () => ChartLook | null;
  busy = $state(false);

  constructor(app: AppState, look: () => ChartLook | null) {
    this.#app = app;
    this.#look = look;
  }

  async copy(chart: ShownChart): Promise<void> {
    await this.#while(async () => {
      const png = await this.#drawn(chart, 'png');
      if (png === null || (await this.#app.shell('shell.copyPicture', { png })) === undefined) return;
      this.#app.notices.success(t('report.chartCopied'));
    });
  }

  async save(chart: ShownChart, format: PictureFormat): Promise<void> {
    await this.#while(async () => {
      const suggestedName = `${chart.fileName}.${format}`;
      const path = await this.#app.shell('shell.chooseSave', { kind: format, suggestedName });
      const bytes = path ? await this.#drawn(chart, format) : null;
      if (!path || bytes === null || (await this.#app.run('outputs.writePicture', { path, bytes })) === undefined)
        return;
      const name = path.replaceAll('\\', '/').split('/').at(-1) ?? path;
      const act = (): void => void this.#app.shell('shell.reveal', { path });
      this.#app.notices.success(t('report.chartSaved', { name }), { label: t('report.reveal'), act });
    });
  }

  async #drawn({ block }: ShownChart, format: PictureFormat): Promise<Uint8Array | null> {
    const look = this.#look();
    return look === null ? null : chartPicture(block, look.kit, look.edition, format);
  }

  async #while(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }
}
