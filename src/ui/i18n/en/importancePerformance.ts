import type { importancePerformance as spanish } from '../es/importancePerformance.ts';

export const importancePerformance: typeof spanish = {};
