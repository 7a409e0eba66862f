/** One chart of a report as a picture of its own: drawn by the same component as its pages. */
import { flushSync, mount, unmount } from 'svelte';
import type { BrandKitView } from '../../contract/views.ts';
import type { ChartBlock, Edition } from '../../domain/report/model.ts';
import ChartFigure from './blocks/ChartFigure.svelte';
import { lookStyle, pageLook, type PageLook } from './look.ts';

export interface StandAlone {
  /** An SVG that needs nothing from without but its fonts. */
  readonly text: string;
  /** In pixels of a page. */
  readonly width: number;
  readonly height: number;
}

/** Where charts are drawn that nobody sees; `end` takes it away. */
export class ChartStudio {
  readonly #host: HTMLElement;
  readonly #look: PageLook;

  constructor(kit: BrandKitView, edition: Edition) {
    this.#look = pageLook(kit, edition);
    this.#host = document.createElement('div');
    this.#host.setAttribute('style', `${lookStyle(this.#look)} position: absolute; inset: 0 auto auto -10000px;`);
    this.#host.setAttribute('aria-hidden', 'true');
    this.#host.className = 'paper';
    document.body.append(this.#host);
  }

  /** @param margin air around the chart, in pixels of a page. */
  async draw(block: ChartBlock, margin: number): Promise<StandAlone> {
    const props = { block, name: '', number: '', anchor: 'picture', look: this.#look };
    const view = mount(ChartFigure, { target: this.#host, props });
    try {
      flushSync();
      const drawn = this.#host.querySelector<SVGSVGElement>('figure svg');
      if (drawn === null) throw new Error('the chart was not drawn');
      return standAlone(drawn, block, margin);
    } finally {
      await unmount(view);
    }
  }

  end(): void {
    this.#host.remove();
  }
}

/** Written out: nothing of it comes from a style sheet, the ground is white, and it says what it shows. */
function standAlone(drawn: SVGSVGElement, { caption, alt }: ChartBlock, margin: number): StandAlone {
  const [width, height] = [sideOf(drawn, 'width') + 2 * margin, sideOf(drawn, 'height') + 2 * margin];
  const svg = drawn.cloneNode(true) as SVGSVGElement;
  inlineLetters(drawn, svg);
  for (const element of [svg, ...svg.querySelectorAll('*')]) element.removeAttribute('class');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`);
  svg.setAttribute('aria-label', alt);
  const ground = element('rect', { x: -margin, y: -margin, width, height, fill: '#FFFFFF' });
  const title = element('title', {});
  title.textContent = caption;
  const description = element('desc', {});
  description.textContent = alt;
  svg.prepend(title, description, ground);
  // Svelte leaves comments where its blocks begin.
  const comments = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

const sideOf = (svg: SVGSVGElement, side: 'width' | 'height'): number => Number(svg.getAttribute(side));

/** What the components leave to style sheets: the letters. Colours and lines are attributes already. */
function inlineLetters(from: SVGSVGElement, to: SVGSVGElement): void {
  const family = getComputedStyle(from).fontFamily;
  to.setAttribute('font-family', family.replaceAll('"', "'"));
  const texts = [...to.querySelectorAll('text')];
  for (const [at, text] of [...from.querySelectorAll('text')].entries()) {
    const { fontWeight, fontSize } = getComputedStyle(text);
    texts[at]?.setAttribute('font-weight', fontWeight);
    texts[at]?.setAttribute('font-size', fontSize);
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, given] of Object.entries(attributes)) made.setAttribute(key, String(given));
  return made;
}
