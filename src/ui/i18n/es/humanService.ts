export const humanService = {};
