import { plural } from '../grammar.ts';

/** Figures come written. */
export interface Moves {
  readonly better: number;
  readonly worse: number;
  readonly shownBetter: string;
  readonly shownWorse: string;
  readonly all: string;
}

/** Two measurements in one sentence. */
export const change = {
  better: (n: number, names: string, rest: boolean) =>
    `${plural(n, 'Mejoró', 'Mejoraron')} ${names}${rest ? '; lo demás no muestra un cambio demostrable' : ''}`,
  worse: (n: number, names: string, rest: boolean) =>
    `${plural(n, 'Empeoró', 'Empeoraron')} ${names}${rest ? '; lo demás no muestra un cambio demostrable' : ''}`,
  count: ({ better, worse, shownBetter, shownWorse, all }: Moves) => {
    const rest = '; las demás, sin cambio demostrable';
    if (better === 0) return `${plural(worse, 'Empeoró', 'Empeoraron')} ${shownWorse} de ${all} dimensiones${rest}`;
    const up = `${plural(better, 'Mejoró', 'Mejoraron')} ${shownBetter} de ${all} dimensiones`;
    return worse === 0 ? `${up}${rest}` : `${up} y ${plural(worse, 'empeoró', 'empeoraron')} ${shownWorse}`;
  },
  mixed: (better: string, worse: string) => `A mejor: ${better}. A peor: ${worse}`,
  allBetter: 'Mejoraron todas las dimensiones',
  allWorse: 'Empeoraron todas las dimensiones',
  none: 'Sin cambio demostrable desde la medición anterior',
};

/** Two clients side by side: a difference, never a change. */
export const contrast: typeof change = {
  better: (n, names, rest) =>
    `${plural(n, 'Sale', 'Salen')} más alto ${names}${rest ? '; lo demás, sin diferencia demostrable' : ''}`,
  worse: (n, names, rest) =>
    `${plural(n, 'Sale', 'Salen')} más bajo ${names}${rest ? '; lo demás, sin diferencia demostrable' : ''}`,
  count: ({ better, worse, shownBetter, shownWorse, all }) => {
    const rest = '; las demás, sin diferencia demostrable';
    if (better === 0) return `Más bajo en ${shownWorse} de ${all} dimensiones${rest}`;
    const up = `Más alto en ${shownBetter} de ${all} dimensiones`;
    return worse === 0 ? `${up}${rest}` : `${up} y más bajo en ${shownWorse}`;
  },
  mixed: (better, worse) => `Más alto: ${better}. Más bajo: ${worse}`,
  allBetter: 'Más alto en todas las dimensiones',
  allWorse: 'Más bajo en todas las dimensiones',
  none: 'Sin diferencia demostrable entre los dos',
};
