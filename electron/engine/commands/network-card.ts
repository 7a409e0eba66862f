/** The card about the network: what it says, and the file it becomes. */
import { footerLimit, headerLimit } from '../../../src/contract/brand-kit-schema.ts';
import type { networkCardCommands } from '../../../src/contract/commands/network-card.ts';
import type { NetworkCardView, WayIn } from '../../../src/contract/network-card.ts';
import type { OpenRoom } from '../../../src/contract/room-views.ts';
import { filled } from '../../../src/domain/report/kit.ts';
import { localDay } from '../../../src/domain/words/local-day.ts';
import { withPdfProperties } from '../report/pdf/properties.ts';
import { saveReport } from '../report/save.ts';
import { namesOnPaper } from '../report/texts/names-on-paper.ts';
import { clamp, oneLine } from '../report/texts/printable.ts';
import { usualPort } from '../room/room.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { readStage } from '../storage/repositories/facilitation.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';

function read(context: EngineContext): NetworkCardView {
  const { db } = requireOpen(context);
  const { language, brandKitId, ...engagement } = readEngagement(db);
  const kit = context.library.brandKit(brandKitId);
  const { client, consultant, firm, author } = namesOnPaper(engagement);
  // The card is of no wave.
  const filling = { client, firm, consultant, wave: '' };
  const { open } = context.room.state();
  return {
    language,
    kit,
    client,
    author,
    header: clamp(filled(kit.texts.header[language], filling, client), headerLimit),
    footer: clamp(filled(kit.texts.footer[language], filling, author), footerLimit),
    day: localDay(context.now()),
    port: open?.port ?? usualPort,
    way: wayIn(open, oneLine(readStage(db).network)),
  };
}

/** An address that is gone lets nobody in: it is not printed. */
function wayIn(open: OpenRoom | null, network: string): WayIn | null {
  if (open === null || open.addressGone) return null;
  const { url, link, code } = open;
  return { network, url, link, code };
}

export const networkCardHandlers: Handlers<keyof typeof networkCardCommands> = {
  'networkCard.read': { kind: 'plain', run: read },
  'networkCard.keep': {
    kind: 'plain',
    run: async (_context, { path, bytes, properties, language }) => {
      await saveReport(path, withPdfProperties(bytes, properties, language));
      return null;
    },
  },
};
