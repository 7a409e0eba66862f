import type { wowPortfolio as spanish } from '../es/wowPortfolio.ts';

export const wowPortfolio: typeof spanish = {};
