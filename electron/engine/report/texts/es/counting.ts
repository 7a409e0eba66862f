const small = ['', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];

/** "Cuatro", at the head of a title; from eleven on in figures. */
export function counted(n: number, shown: string, feminine: boolean): string {
  const word = n === 1 && feminine ? 'una' : small[n];
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : shown;
}

/** A number with its noun; `shown` is the number as it is printed. */
export const counting = {
  people: (n: number, shown: string): string => `${shown} ${n === 1 ? 'persona' : 'personas'}`,
  actions: (n: number, shown: string): string => `${shown} ${n === 1 ? 'acción' : 'acciones'}`,
};
