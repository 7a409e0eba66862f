import { flushSync, mount } from 'svelte';
import type { Bridge } from '../contract/bridge.ts';
import { textHeight, twipsPerPixel } from '../domain/report/page.ts';
import { tIn } from '../ui/i18n/i18n.svelte.ts';
import { valueOf, type Drawn } from './drawing.ts';
import NetworkCard from './NetworkCard.svelte';

/** Letters smaller than this would not be read at a table. */
const smallest = 0.75;
const step = 0.01;

/** Draws the card about the network on its one sheet. */
export async function drawNetworkCard(bridge: Pick<Bridge, 'request'>, target: HTMLElement): Promise<Drawn> {
  const card = valueOf(await bridge.request('networkCard.read', {}));
  mount(NetworkCard, { target, props: { card } });
  flushSync();
  if ('fonts' in document) await document.fonts.ready;
  fit(target);
  const name = tIn(card.language, 'networkCard.name');
  const properties = { title: `${name} · ${card.client}`, subject: '', author: card.author, keywords: '' };
  return { pages: 1, language: card.language, properties };
}

/** A wide font or a long name is set smaller until the sheet holds all of it. */
function fit(target: HTMLElement): void {
  const fitted = target.querySelector<HTMLElement>('[data-fitted]');
  if (fitted === null) return;
  const height = textHeight / twipsPerPixel;
  for (let zoom = 1; zoom >= smallest && fitted.getBoundingClientRect().height > height; zoom -= step)
    fitted.style.zoom = String(zoom);
}
