import type { promises as spanish } from '../es/promises.ts';

export const promises: typeof spanish = {};
