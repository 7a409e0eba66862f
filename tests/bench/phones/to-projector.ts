/** How soon the projector shows what a phone answered: from the message that leaves to the frame with the new count. */
import { value } from '../../support/bridge-in-page.ts';
import { brief } from '../../support/engagement-brief.ts';
import { launchRespiro } from '../../support/launch.ts';
import { percentile, spread, type Figure } from '../figures.ts';
import { delays, itemId, projectQuestion, watchCount } from '../projected.ts';
import { lensId } from '../full-room.ts';
import { phoneVoter, type Voter } from './voters.ts';

const phones = 300;
/** The room takes no more than so many of one address, and fewer at once that have not joined. */
const ofOneAddress = 20;
const everyMs = 20;

export async function measureToProjector(): Promise<Figure> {
  const { app, window, close } = await launchRespiro({ size: { width: 1280, height: 800 } });
  const all: Voter[] = [];
  try {
    const { sessions } = await value(window, 'engagement.create', brief);
    const sessionId = sessions[0]?.id ?? '';
    const exercise = { sessionId, instrumentId: 'value-proposition', anonymity: 'anonymous' } as const;
    const { id: exerciseId } = await value(window, 'exercises.add', exercise);
    const projector = await projectQuestion({ app, window, exerciseId, sessionId });
    const { open } = await value(window, 'room.open', { address: '127.0.0.1' });
    const room = { port: open?.port ?? 0, secret: open?.link.split('#')[1] ?? '', exerciseId };
    for (let at = 0; at < phones; at += ofOneAddress) {
      const from = `127.0.1.${1 + at / ofOneAddress}`;
      all.push(...(await Promise.all(Array.from({ length: ofOneAddress }, () => phoneVoter(room, from)))));
    }
    await projector.locator('.count b').filter({ hasText: /^0$/ }).waitFor();
    await watchCount(projector, '.count b');
    const sent: number[] = [];
    const acknowledged: Promise<void>[] = [];
    for (const voter of all) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      sent.push(Date.now());
      acknowledged.push(voter.vote(lensId, itemId, 3));
    }
    await Promise.all(acknowledged);
    const waits = await delays(projector, sent, 0);
    return {
      what: `answer of one of ${phones} phones to its count on the projector, p95`,
      value: percentile(waits, 95),
      unit: 'ms',
      target: 150,
      note: `${spread(waits)} ms, ${phones} answers ${everyMs} ms and more apart, in the application, live screen open, to the frame after the count`,
    };
  } finally {
    all.forEach((voter) => voter.close());
    await close();
  }
}
