export const helpCall = {};
