/**
 * What a phone takes along when the room goes to another address: a browser keeps its memory by address, so the page hands it
 * on in the fragment, which no server sees.
 */
import type { Store } from './store.ts';

const keys = ['token', 'secret', 'seated', 'outbox', 'drafts', 'writing', 'introduced', 'language'] as const;
const apart = '~';
/** A page of the room sends nothing else as where it came from; a link in a message sends nothing. */
const roomAddress = /^http:\/\/\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?\/$/;

/** @param url of the room, `http://address:port/`. @returns the address that brings this phone's place along. */
export function addressWith(url: string, store: Store): string {
  const kept = keys.flatMap((key) => {
    const value = store.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return `${url}#${store.get('secret') ?? ''}${apart}${encodeURIComponent(JSON.stringify(Object.fromEntries(kept)))}`;
}

/**
 * Takes in what another page of the room brought. Only from there: whoever could have somebody open a link with a place in it
 * would read along what they answer.
 *
 * @param fragment of the address, without its `#`.
 * @param referrer the page that led here; empty where none did.
 * @returns the secret of the QR; empty where the address was typed.
 */
export function takeIn(fragment: string, referrer: string, store: Store): string {
  const at = fragment.indexOf(apart);
  if (at === -1) return fragment;
  const carried = roomAddress.test(referrer) ? read(fragment.slice(at + 1)) : null;
  if (carried !== null) {
    for (const key of keys) {
      const value = carried[key];
      if (typeof value === 'string') store.set(key, value);
      else store.remove(key);
    }
  }
  return fragment.slice(0, at);
}

function read(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const carried = JSON.parse(decodeURIComponent(text)) as Readonly<Record<string, unknown>> | null;
    const token = carried?.['token'];
    return typeof token === 'string' && /^[0-9a-f]{32}$/.test(token) ? carried : null;
  } catch {
    return null;
  }
}
