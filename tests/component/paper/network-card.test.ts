import { render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../src/contract/bridge.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { NetworkCardView } from '../../../src/contract/network-card.ts';
import { en } from '../../../src/ui/i18n/en.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import { qrPath } from '../../../src/ui/text/qr-path.ts';
import NetworkCard from '../../../src/paper/NetworkCard.svelte';
import { printPaper } from '../../../src/paper/print-paper.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { networkCard, wayIn } from '../../support/network-card.ts';

const show = (change: Partial<NetworkCardView> = {}): void =>
  void render(NetworkCard, { card: { ...networkCard, ...change } });
const text = (): string => document.body.textContent.replaceAll(/\s+/g, ' ');
const open = { way: wayIn, port: 8321 };

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

describe.each([
  { language: 'es', words: es },
  { language: 'en', words: en },
] as const)('the card about the network in $language', ({ language, words }) => {
  const { networkCard: said, room, live } = words;

  it('says how many phones each way carries, as the screen does, and every step of it', async () => {
    show({ language });
    const [router, hotspot] = screen.getAllByRole('article');
    for (const [way, figure, capacity, steps] of [
      [router, said.routerFigure, room.routerCapacity, said.routerSteps],
      [hotspot, said.hotspotFigure, room.hotspotCapacity, said.hotspotSteps],
    ] as const) {
      if (way === undefined) throw new Error('two ways');
      within(way).getByText(figure);
      expect(capacity.match(/\d+/g)).toEqual(figure.split('–'));
      expect(
        within(way)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent),
      ).toEqual(steps.split('\n'));
      // As the places are called where they lead to.
      expect(steps).toContain(`${live.title}, ${room.button}.`);
    }
    expect(text()).toContain(said.guides);
    expect(await faults()).toEqual([]);
  });

  it('asks IT for a network without isolation and for the port, and says why guests’ networks fail', () => {
    show({ language, port: 49_152 });
    for (const asked of [said.askNetwork, said.askPort({ port: 49_152 }), said.askInternet, said.guestText])
      expect(text()).toContain(asked);
    expect(said.askPort({ port: 49_152 })).toContain('49152');
  });

  it('has no way in while no room is open', () => {
    show({ language });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(said.title);
    expect(screen.queryByRole('img', { name: said.qr })).toBeNull();
    for (const label of [said.network, said.address, said.code]) expect(screen.queryByText(label)).toBeNull();
  });

  it('says how to get in once the room is open; the secret is in the QR alone', async () => {
    show({ language, ...open });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(said.titleOpen);
    for (const shown of ['Taller', wayIn.url, 'KMP RTV']) screen.getByText(shown);
    const drawn = screen.getByRole('img', { name: said.qr }).querySelector('path')?.getAttribute('d');
    expect(drawn).toBe(qrPath(wayIn.link).path);
    expect(text()).not.toContain(wayIn.link.split('#')[1]);
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['none', '', said.networkUnknown],
    ['32 bytes', 'Salón_Jacarandas_Piso12_5GHz_Ñ', 'Salón_Jacarandas_Piso12_5GHz_Ñ'],
    ['markup', '<b>Sala</b> & «más»', '<b>Sala</b> & «más»'],
  ])('with a network name of %s', (_, network, shown) => {
    show({ language, ...open, way: { ...wayIn, network } });
    screen.getByText(shown);
  });
});

describe('the hidden window', () => {
  const target = (): HTMLElement => document.body.appendChild(document.createElement('div'));
  const { title } = document;
  const { lang } = document.documentElement;
  afterEach(() => {
    document.body.replaceChildren();
    document.title = title;
    document.documentElement.lang = lang;
  });
  const bridgeOf = (read: () => NetworkCardView) => {
    const fake = fakeBridge({
      commands: { 'networkCard.read': read },
      shell: { 'shell.paper': () => ({ kind: 'network-card' }), 'shell.paperReady': () => null },
    });
    const ready = (): unknown => fake.calls.find(({ name }) => name === 'shell.paperReady')?.input;
    return { bridge: fake.bridge satisfies Bridge, ready };
  };

  it('draws the card when the shell asks for one, and says what the file is called', async () => {
    const { bridge, ready } = bridgeOf(() => ({ ...networkCard, language: 'en' }));
    const place = target();
    await printPaper(bridge, { target: place, galley: target() });
    expect(place.querySelector('h1')?.textContent).toBe(en.networkCard.title);
    const properties = { title: 'Network sheet · Café Ñandú', subject: '', author: 'Elena Ruiz, Ágora', keywords: '' };
    expect(ready()).toEqual({ kind: 'ready', pages: 1, language: 'en', properties });
    expect([document.title, document.documentElement.lang]).toEqual(['Network sheet · Café Ñandú', 'en-US']);
  });

  it('tells the shell why there is none', async () => {
    const { bridge, ready } = bridgeOf(() => {
      throw new RespiroError('no-engagement', 'none is open');
    });
    await printPaper(bridge, { target: target(), galley: target() });
    expect(ready()).toMatchObject({ kind: 'failed', failure: { code: 'no-engagement' } });
  });
});
