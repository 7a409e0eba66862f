/** What references call the blocks that they lead to. */
export const itemsKey = (exerciseId: string, lensId: string): string => `items:${exerciseId}:${lensId}`;
export const dissentKey = (exerciseId: string): string => `dissent:${exerciseId}`;
export const registerKey = (exerciseId: string): string => `register:${exerciseId}`;
export const formulasKey = 'formulas';
export const glossaryKey = 'glossary';
