import type { cannotLog as spanish } from '../es/cannotLog.ts';

export const cannotLog: typeof spanish = {};
