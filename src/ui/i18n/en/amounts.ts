import type { amounts as spanish } from '../es/amounts.ts';

export const amounts: typeof spanish = {};
