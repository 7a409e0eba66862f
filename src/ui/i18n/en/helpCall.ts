import type { helpCall as spanish } from '../es/helpCall.ts';

export const helpCall: typeof spanish = {};
