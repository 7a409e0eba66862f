/** What `resources/agenda/` holds: method cards of blocks without an instrument, and ready-made agendas. */
import type { InstrumentId, LocalizedText, MethodCard } from '../instruments/definition.ts';
import type { BlockKind } from './block.ts';

export interface TemplateBlock {
  readonly kind: BlockKind;
  /** Present for `exercise` blocks only; their title is the instrument's. */
  readonly instrumentId?: InstrumentId;
  /** Absent: the name of the kind. */
  readonly title?: LocalizedText;
  readonly minutes: number;
}

export interface AgendaTemplate {
  readonly id: string;
  readonly title: LocalizedText;
  /** One or two sentences: for whom, and what it leaves out. */
  readonly about: LocalizedText;
  readonly blocks: readonly TemplateBlock[];
}

/** The card of every kind of block that has no instrument of its own. */
export type BlockCards = Readonly<Record<Exclude<BlockKind, 'exercise'>, MethodCard>>;
