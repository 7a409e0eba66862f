import type { Bridge } from '../contract/bridge.ts';
import { toFailure } from '../contract/errors.ts';
import { drawNetworkCard } from './draw-network-card.ts';
import { drawReport } from './draw-report.ts';
import { valueOf, type Places } from './drawing.ts';

/** Draws what the shell wants printed, and tells the shell when it stands, or why it does not. */
export async function printPaper(bridge: Pick<Bridge, 'request' | 'shell'>, places: Places): Promise<void> {
  try {
    const paper = valueOf(await bridge.shell('shell.paper', {}));
    const drawn = await (paper.kind === 'report'
      ? drawReport(bridge, paper, places)
      : drawNetworkCard(bridge, places.target));
    document.title = drawn.properties.title;
    document.documentElement.lang = drawn.language === 'es' ? 'es-MX' : 'en-US';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await bridge.shell('shell.paperReady', { kind: 'ready', ...drawn });
  } catch (error) {
    await bridge.shell('shell.paperReady', { kind: 'failed', failure: toFailure(error) });
  }
}
