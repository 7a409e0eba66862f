import type { humanService as spanish } from '../es/humanService.ts';

export const humanService: typeof spanish = {};
