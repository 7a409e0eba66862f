import { z } from 'zod';
import { command } from '../command.ts';
import { filePath, language, nothing } from '../fields.ts';
import type { NetworkCardView } from '../network-card.ts';
import { pdfBytes, pdfProperties } from '../pdf-properties.ts';

/** The card about the network, on paper. */
export const networkCardCommands = {
  'networkCard.read': command<NetworkCardView>()(nothing),
  /** Puts a card that the shell printed at `path`, whole or not at all. Only the shell asks for it. */
  'networkCard.keep': command<null>()(
    z.strictObject({ path: filePath, language, properties: pdfProperties, bytes: pdfBytes }),
  ),
} as const;
