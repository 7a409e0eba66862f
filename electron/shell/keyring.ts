import { safeStorage } from 'electron';
import type { Keyring } from './remembered-keys.ts';

/** Where Linux has no keyring, Electron seals with a password that stands in its source: as good as none. */
const weak: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** The system's own: Keychain, DPAPI, or the desktop's keyring. Asked once the application is ready. */
export const systemKeyring: Keyring = {
  state: async () => {
    // Asked first: there is nothing to wait for.
    if (process.platform === 'linux' && weak.has(safeStorage.getSelectedStorageBackend())) return 'weak';
    return (await safeStorage.isAsyncEncryptionAvailable()) ? 'ready' : 'unavailable';
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
};
