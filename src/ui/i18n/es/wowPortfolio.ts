export const wowPortfolio = {};
