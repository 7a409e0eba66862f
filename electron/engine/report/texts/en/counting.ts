const small = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "Four", at the head of a title; from eleven on in figures. */
export function counted(n: number, shown: string): string {
  const word = small[n];
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : shown;
}

/** A number with its noun; `shown` is the number as it is printed. */
export const counting = {
  people: (n: number, shown: string): string => `${shown} ${n === 1 ? 'person' : 'people'}`,
  actions: (n: number, shown: string): string => `${shown} ${n === 1 ? 'action' : 'actions'}`,
};
