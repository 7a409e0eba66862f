/** From when on a share of the log is worth a sentence of its own; conventions of this product. */

/** Share 0–1 of the times a month from which one cause is the main one: half or more. */
export const mainCauseFrom = 0.5;
/** Share 0–1 that a free hand alone would have solved: a quarter or more. */
export const solvedFrom = 0.25;
