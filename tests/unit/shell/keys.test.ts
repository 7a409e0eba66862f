import { describe, expect, test } from 'vitest';
import { reachesKiosk, type KeyInput } from '../../../electron/shell/kiosk-keys.ts';
import { remoteKey } from '../../../electron/shell/remote-keys.ts';

const plain: KeyInput = {
  type: 'keyDown',
  key: '',
  control: false,
  alt: false,
  meta: false,
  shift: false,
  isAutoRepeat: false,
};

/** `Control+Alt+k` as Electron reports it. */
function press(keys: string): KeyInput {
  const parts = keys.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    ...plain,
    key: parts.at(-1) ?? '',
    control: has('Control'),
    alt: has('Alt'),
    meta: has('Meta'),
    shift: has('Shift'),
  };
}

describe('a presenter’s remote', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
  ])('%s says %s', (key, said) => {
    expect(remoteKey({ ...plain, key })).toBe(said);
  });

  test.each(['Escape', 'F5', 'a', 'Control+b', 'Alt+Enter', 'Meta+ArrowLeft', 'constructor', '__proto__', ''])(
    '%s says nothing',
    (keys) => expect(remoteKey(press(keys))).toBeNull(),
  );

  test('a key held down, or let go, says nothing more', () => {
    expect(remoteKey({ ...plain, key: 'PageDown', isAutoRepeat: true })).toBeNull();
    expect(remoteKey({ ...plain, key: 'PageDown', type: 'keyUp' })).toBeNull();
  });
});

describe('in the kiosk', () => {
  test.each([
    'a',
    'Ñ',
    '@',
    '7',
    ' ',
    'Enter',
    'Tab',
    'Escape',
    'Backspace',
    'Delete',
    'ArrowLeft',
    'Dead',
    'Control+a',
  ])('%s reaches the page everywhere', (keys) => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(reachesKiosk(press(keys), platform)).toBe(true);
  });

  test.each([
    ...['F1', 'F5', 'F11', 'F12', 'Insert', 'Shift+Insert', 'Shift+Delete', 'ContextMenu', 'BrowserBack', 'LaunchMail'],
    ...['r', 'R', 'w', 'n', 't', 'o', 'p', 's', 'k', 'z', 'c', 'v', 'x', '+', '-', '0', 'Tab'].map(
      (key) => `Control+${key}`,
    ),
    ...['q', 'w', 'r', 'z', 'c', 'v', 'm', 'h', ','].map((key) => `Meta+${key}`),
    ...['Control+Shift+I', 'Alt+F4', 'Alt+ArrowLeft', 'Alt+ ', 'Control+Alt+Delete', 'Control+Meta+f'],
  ])('%s does not, on Linux and Windows', (keys) => {
    for (const platform of ['linux', 'win32'] as const) expect(reachesKiosk(press(keys), platform)).toBe(false);
  });

  test('characters that need AltGr or Option can be written', () => {
    expect(reachesKiosk(press('Control+Alt+@'), 'win32')).toBe(true);
    expect(reachesKiosk(press('Control+Alt+t'), 'linux')).toBe(false);
    expect(reachesKiosk(press('Alt+@'), 'darwin')).toBe(true);
    expect(reachesKiosk(press('Meta+Alt+i'), 'darwin')).toBe(false);
    expect(reachesKiosk(press('Meta+q'), 'darwin')).toBe(false);
  });
});
