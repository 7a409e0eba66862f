/** What the report of a wave is made up of. */
import type { reportCommands } from '../../../src/contract/commands/report.ts';
import type { Parsed } from '../../../src/contract/commands/all.ts';
import type { DeliveryView } from '../../../src/contract/report-views.ts';
import {
  readComposition,
  readDeliveries,
  removeWording,
  writeNames,
  writeSections,
  writeWording,
} from '../storage/repositories/composition.ts';
import { requireRow } from '../storage/repositories/engagement.ts';
import { hashOfData } from './delivery.ts';
import { requireOpen, type EngineContext, type Handlers } from './handler.ts';
import { quoteHandlers } from './quotes.ts';
import { gatherReport } from './report.ts';

type Edition = Parsed<'report.export'>['edition'];

export const compositionHandlers: Handlers<keyof typeof reportCommands> = {
  ...quoteHandlers,
  'report.composition': {
    kind: 'plain',
    run: (context, { waveId }) => {
      const { db } = requireOpen(context);
      requireRow(db, 'waves', waveId);
      return { ...readComposition(db, waveId), deliveries: deliveriesOf(context, waveId) };
    },
  },
  'report.setNames': {
    kind: 'change',
    run: (db, { waveId, names }) => {
      requireRow(db, 'waves', waveId);
      writeNames(db, waveId, names);
      return null;
    },
  },
  'report.arrange': {
    kind: 'change',
    run: (db, { waveId, sections }) => {
      requireRow(db, 'waves', waveId);
      writeSections(db, waveId, sections);
      return null;
    },
  },
  'report.word': {
    kind: 'change',
    run: (db, { waveId, ...wording }) => {
      requireRow(db, 'waves', waveId);
      writeWording(db, waveId, wording);
      return null;
    },
  },
  'report.unword': {
    kind: 'change',
    run: (db, { waveId, language, address }) => {
      requireRow(db, 'waves', waveId);
      removeWording(db, waveId, language, address);
      return null;
    },
  },
};

/** Whether each of them could be written again word by word; an edition is gathered only where one was delivered. */
function deliveriesOf(context: EngineContext, waveId: string): readonly DeliveryView[] {
  const hashes = new Map<Edition, string>();
  const hashNow = (edition: Edition): string => {
    const known =
      hashes.get(edition) ?? hashOfData(gatherReport(context, { waveId, language: 'es', brandKitId: '', edition }));
    hashes.set(edition, known);
    return known;
  };
  return readDeliveries(requireOpen(context).db, waveId).map(({ dataHash, ...delivery }) => ({
    ...delivery,
    dataChanged: dataHash !== hashNow(delivery.edition),
  }));
}
