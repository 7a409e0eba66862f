/** The card about the network: what it is drawn from. Never the network's password. */
import type { Language } from '../domain/instruments/definition.ts';
import type { BrandKitView } from './views.ts';

export interface NetworkCardView {
  /** Of the engagement, as the report's. */
  readonly language: Language;
  readonly kit: BrandKitView;
  readonly client: string;
  /** Consultant and firm; may be empty. */
  readonly author: string;
  /** The kit's texts, filled in. */
  readonly header: string;
  readonly footer: string;
  /** ISO 8601, a day, where this computer is. */
  readonly day: string;
  /** Of the open room, or the one that it will have unless something else holds it. */
  readonly port: number;
  /** Null while no phone could get in. */
  readonly way: WayIn | null;
}

/** How one gets into the room that is open. */
export interface WayIn {
  /** Empty where nobody has written it. */
  readonly network: string;
  /** What is typed by hand, with the code. */
  readonly url: string;
  /** What the QR carries. */
  readonly link: string;
  readonly code: string;
}
