import type { RemoteKey } from '../../src/contract/projector.ts';
import type { KeyInput } from './kiosk-keys.ts';

const meanings: Readonly<Record<string, RemoteKey>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ' ': 'next',
  Enter: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
};

/** What a key says that was pressed on the projector's window, as presenters' remotes send them; null: nothing. */
export function remoteKey({ type, key, control, alt, meta, isAutoRepeat }: KeyInput): RemoteKey | null {
  if (type !== 'keyDown' || isAutoRepeat || control || alt || meta) return null;
  return Object.hasOwn(meanings, key) ? (meanings[key] ?? null) : null;
}
