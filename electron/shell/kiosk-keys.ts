/** A key as Electron reports it before the page gets it. */
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly isAutoRepeat: boolean;
}

/** Moving and deleting by words, and selecting all: what writing an answer needs. */
const editing = new Set(['a', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'backspace', 'delete', 'home', 'end']);

/**
 * Whether a key reaches the page in the kiosk. Whoever holds the computer may write and move, and nothing else:
 * no key of the window or of the application, no undo and no clipboard, which may hold what another person
 * wrote.
 */
export function reachesKiosk({ key, control, alt, meta, shift }: KeyInput, platform: NodeJS.Platform): boolean {
  const name = key.toLowerCase();
  if (/^(f\d+|insert|contextmenu|browser.+|launch.+|printscreen)$/u.test(name)) return false;
  // Shift and Delete cut.
  if (shift && name === 'delete') return false;
  // The facilitator's way to the page that asks for the PIN.
  if (control && shift && !alt && !meta && name === 'l') return true;
  const writes = [...key].length === 1;
  // AltGr on Windows, and Option on a Mac, write characters: @ on a Spanish keyboard is one of them.
  if (control && alt && !meta) return platform === 'win32' && writes;
  if (alt && !control && !meta) return platform === 'darwin' && (writes || name === 'dead' || editing.has(name));
  if (control || meta) return editing.has(name);
  return true;
}
