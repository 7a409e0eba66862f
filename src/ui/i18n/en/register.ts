import type { register as spanish } from '../es/register.ts';

export const register: typeof spanish = {};
