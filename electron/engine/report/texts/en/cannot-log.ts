export const cannotLog = {};
