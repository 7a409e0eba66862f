export const allies = {};
