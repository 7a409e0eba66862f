/** From the model to pages: draws each block once where nobody sees it, measures it, and breaks the run into pages. */
import { mount, unmount } from 'svelte';
import type { BrandKitView } from '../../contract/views.ts';
import { flowOf, type Flow, type FlowBlock } from '../../domain/report/flow.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import {
  landscapeTextHeight,
  landscapeTextWidth,
  textHeight,
  textWidth,
  twipsPerPixel,
} from '../../domain/report/page.ts';
import { paginateRuns, type Measured, type Slice } from '../../domain/report/paginate.ts';
import BlockView from './BlockView.svelte';
import Footnotes from './Footnotes.svelte';
import { lookStyle, pageLook, type PageLook } from './look.ts';
import { measured } from './measure.ts';

export interface LaidOut {
  readonly model: ReportModel;
  readonly look: PageLook;
  readonly flow: Flow;
  /** After the cover. */
  readonly pages: readonly (readonly Slice[])[];
  /** The number of the first of them. */
  readonly firstPage: 1 | 2;
  /** Of all pages. */
  readonly count: number;
  /** The page on which each block begins, the cover being the first. */
  readonly pageOf: ReadonlyMap<string, number>;
}

const heights = { upright: textHeight / twipsPerPixel, landscape: landscapeTextHeight / twipsPerPixel } as const;
const widths = { upright: textWidth / twipsPerPixel, landscape: landscapeTextWidth / twipsPerPixel } as const;
const bodyWidth = widths.upright;
const waysOf = ({ landscape }: FlowBlock): 'upright' | 'landscape' => (landscape ? 'landscape' : 'upright');
/** Blocks drawn in one go: a turn is given before the window would be late. */
const batch = 8;

/** Remembers how large each block is, so that after a change only what changed is drawn again. */
export class Layout {
  readonly #host: HTMLElement;
  #sizes = new Map<string, Measured>();

  /** @param host an element of the page that nobody sees; it is given the size of the text. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** @param stale asked between turns; once it says so, the answer is null. */
  async layOut(model: ReportModel, kit: BrandKitView, stale: () => boolean = () => false): Promise<LaidOut | null> {
    const look = pageLook(kit, model.edition);
    const flow = flowOf(model);
    await this.#prepare(look, model.language);
    if (stale()) return null;
    const frame = JSON.stringify([lookStyle(look), look.compact, model.furniture]);
    const keys = flow.blocks.map((block) => keyOf(block, flow, frame));
    const missing = flow.blocks.flatMap((block, at) => {
      const key = keys[at] ?? '';
      return this.#sizes.has(key) ? [] : [{ block, key }];
    });
    for (let at = 0; at < missing.length; at += batch) {
      if (at > 0) await turn();
      if (stale()) return null;
      this.#measure(missing.slice(at, at + batch), model, look, flow);
    }
    const sizes = keys.flatMap((key) => this.#sizes.get(key) ?? []);
    this.#sizes = new Map(keys.flatMap((key, at) => (sizes[at] ? [[key, sizes[at]] as const] : [])));
    const pages = paginateRuns(sizes, (at) => heights[flow.blocks[at]?.landscape === true ? 'landscape' : 'upright']);
    const firstPage = model.cover === null ? 1 : 2;
    const count = pages.length + firstPage - 1;
    return { model, look, flow, pages, firstPage, count, pageOf: firstPages(flow, pages, firstPage) };
  }

  async #prepare(look: PageLook, language: string): Promise<void> {
    const { style } = this.#host;
    this.#host.setAttribute('style', lookStyle(look));
    this.#host.setAttribute('aria-hidden', 'true');
    this.#host.lang = language;
    this.#host.className = 'paper';
    style.cssText += `position: absolute; visibility: hidden; inset: 0 auto auto -10000px; width: ${bodyWidth}px;`;
    if ('fonts' in document) await document.fonts.ready;
  }

  #measure(
    blocks: readonly { readonly block: FlowBlock; readonly key: string }[],
    { furniture }: ReportModel,
    look: PageLook,
    { contents, captions }: Flow,
  ): void {
    const drawn = blocks.map(({ block, key }) => {
      const target = document.createElement('div');
      target.className = 'slice first last';
      target.style.width = `${widths[waysOf(block)]}px`;
      this.#host.append(target);
      const view = mount(BlockView, { target, props: { flow: block, look, furniture, contents, captions } });
      const notes =
        block.footnotes.length === 0 ? [] : [mount(Footnotes, { target, props: { notes: block.footnotes } })];
      return { block, key, target, views: [view, ...notes] };
    });
    for (const { block, key, target } of drawn) this.#sizes.set(key, measured(block.block, target));
    for (const { target, views } of drawn) {
      for (const view of views) void unmount(view);
      target.remove();
    }
  }
}

/** What the size of a block depends on. */
function keyOf(
  { block, numbers, footnotes, landscape }: FlowBlock,
  { contents, captions }: Flow,
  frame: string,
): string {
  const listed = block.kind === 'contents' ? contents : block.kind === 'captions' ? captions : null;
  return JSON.stringify([frame, block, numbers, footnotes, landscape, listed]);
}

function firstPages({ blocks }: Flow, pages: LaidOut['pages'], firstPage: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, slices] of pages.entries())
    for (const { block, first } of slices) if (first) found.set(blocks[block]?.id ?? '', at + firstPage);
  return found;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
