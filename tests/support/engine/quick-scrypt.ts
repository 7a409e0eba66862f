import type { ScryptCost } from '../../../electron/engine/storage/envelope/format.ts';

/** As little as a file may ask for: a hundred passwords are tried in a second. */
export const quickScrypt: ScryptCost = { logN: 10, r: 8, p: 1 };
