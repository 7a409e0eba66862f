/** The charts of a report as pictures for a slide or a letter: drawn by the same components as its pages. */
import { flushSync, mount, unmount } from 'svelte';
import { fileNameText } from '../../contract/file-name.ts';
import type { BrandKitView } from '../../contract/views.ts';
import { flowOf } from '../../domain/report/flow.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import { lookStyle, pageLook } from './look.ts';
import ChartFigure from './blocks/ChartFigure.svelte';

export type PictureFormat = 'png' | 'svg';

export interface ChartPicture {
  /** "Figura 03 Lo que el cliente diría.png": in the order of the report, and safe as a file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As many pixels for each of a page's: sharp on a wall. */
const scale = 2;
/** Air around the picture, in pixels of a page. */
const margin = 12;

/**
 * @param stale asked between the charts; once it says so, what was drawn so far is thrown away and the answer is null.
 * @param tell how many of how many are drawn.
 */
export async function chartPictures(
  model: ReportModel,
  kit: BrandKitView,
  format: PictureFormat,
  tell: (done: number, total: number) => void = () => undefined,
  stale: () => boolean = () => false,
): Promise<readonly ChartPicture[] | null> {
  const look = pageLook(kit, model.edition);
  const host = document.createElement('div');
  host.setAttribute('style', `${lookStyle(look)} position: absolute; inset: 0 auto auto -10000px;`);
  host.setAttribute('aria-hidden', 'true');
  host.className = 'paper';
  document.body.append(host);
  try {
    const charts = flowOf(model).blocks.flatMap(({ block, numbers }) =>
      block.kind === 'chart' ? [{ block, number: numbers[0] ?? '' }] : [],
    );
    const pictures: ChartPicture[] = [];
    for (const { block, number } of charts) {
      tell(pictures.length, charts.length);
      const props = { block, name: model.furniture.figure, number, anchor: `picture-${number}`, look };
      const view = mount(ChartFigure, { target: host, props });
      flushSync();
      const drawn = host.querySelector<SVGSVGElement>('figure svg');
      const svg = drawn === null ? null : standAlone(drawn, block.caption, block.alt);
      await unmount(view);
      if (svg === null) continue;
      const bytes = format === 'svg' ? new TextEncoder().encode(svg.text) : await pngOf(svg);
      pictures.push({ name: nameOf(model.furniture.figure, number, block.caption, format), bytes });
      if (stale()) return null;
    }
    return pictures;
  } finally {
    host.remove();
  }
}

interface StandAlone {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Written out: nothing of it comes from a style sheet, the ground is white, and it says what it shows. */
function standAlone(drawn: SVGSVGElement, caption: string, alt: string): StandAlone {
  const [width, height] = [drawn.width.baseVal.value + 2 * margin, drawn.height.baseVal.value + 2 * margin];
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

async function pngOf({ text, width, height }: StandAlone): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the chart could not be drawn as a picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

function nameOf(figure: string, number: string, caption: string, format: PictureFormat): string {
  const short = [...fileNameText(caption)]
    .slice(0, 70)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${figure} ${number.padStart(2, '0')} ${short}`.trim() + `.${format}`;
}
