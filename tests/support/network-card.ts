import type { NetworkCardView, WayIn } from '../../src/contract/network-card.ts';
import { kit } from './report-pages.ts';

export const wayIn: WayIn = {
  network: 'Taller',
  url: 'http://192.168.8.10:8321/',
  link: 'http://192.168.8.10:8321/#Wt3u0e9ZxTqk1n8vV2cJ4A',
  code: 'KMPRTV',
};

/** A card before the day: no room is open. */
export const networkCard: NetworkCardView = {
  language: 'es',
  kit,
  client: 'Café Ñandú',
  author: 'Elena Ruiz, Ágora',
  header: 'Café Ñandú',
  footer: 'Elena Ruiz, Ágora',
  day: '2026-03-14',
  port: 8321,
  way: null,
};
