import type { allies as spanish } from '../es/allies.ts';

export const allies: typeof spanish = {};
