export const importancePerformance = {};
