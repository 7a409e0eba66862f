export const amounts = {};
