import type { Bridge } from '../contract/bridge.ts';

declare global {
  interface Window {
    /** Given by the preload script. */
    readonly respiro: Bridge;
  }
}
