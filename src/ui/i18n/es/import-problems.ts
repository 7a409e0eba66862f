import type { ProblemCode } from '../../../domain/imports/problems.ts';

const whole = new Intl.NumberFormat('es-MX');

/** What is wrong with a cell or a row, and what is expected there. */
export const importProblems: Readonly<Record<ProblemCode, (details: Readonly<Record<string, number>>) => string>> = {
  'name-missing': () => 'Falta el nombre.',
  'name-too-long': ({ maximum = 0 }) => `El nombre pasa de ${maximum} caracteres.`,
  'name-ambiguous': ({ people = 0 }) =>
    `Hay ${people} personas con ese nombre y el grupo no dice cuál es. Escriba el grupo de una de ellas.`,
  'person-twice': ({ other = 0 }) => `Es la misma persona de la línea ${whole.format(other)}.`,
  'code-unknown': () => 'Nadie tiene ese código.',
  'group-missing': () => 'Falta el grupo.',
  'group-not-asked': () => 'A ese grupo no se le hace esta pregunta.',
  'not-on-scale': ({ minimum = 1, maximum = 5 }) => `Se espera un número de ${minimum} a ${maximum}, o sus palabras.`,
  'not-whole': ({ minimum = 0, maximum = 0 }) => `Se espera un número entero, de ${minimum} a ${maximum}.`,
  'amount-range': ({ maximum = 0 }) => `Se espera un número entero de 0 a ${maximum}.`,
  'amount-exceeded': ({ given = 0, total = 0 }) => `La fila reparte ${given} y hay ${total} para repartir.`,
  'place-range': ({ maximum = 0 }) => `Se espera un lugar de 1 a ${maximum}, o 0 si quedó sin lugar.`,
  'place-taken': ({ place = 0 }) => `El lugar ${place} está dos veces en la fila.`,
  'order-unknown': () => 'Se esperan las opciones separadas por punto y coma, cada una una vez.',
  'text-too-long': ({ maximum = 0 }) => `El texto pasa de ${whole.format(maximum)} caracteres.`,
  'item-unknown': () => 'El instrumento no tiene ese reactivo.',
  'lens-unknown': () => 'El instrumento no tiene esa lente.',
  'count-invalid': () => 'Se espera un número entero de 1 en adelante.',
  'tally-not-here': () => 'Esto no se puede contar a mano alzada: es de cada persona.',
  'tally-exceeds-present': ({ hands = 0, present = 0 }) =>
    `Son ${hands} respuestas contadas y hay ${present} presentes en el grupo. Importe antes a las personas o marque su asistencia.`,
  'too-many-people': ({ people = 0, maximum = 0 }) =>
    `Quedarían ${whole.format(people)} personas y en un proyecto caben ${whole.format(maximum)}.`,
  'too-many-answers': ({ answers = 0, maximum = 0 }) =>
    `Son ${whole.format(answers)} respuestas y de una vez entran ${whole.format(maximum)}.`,
};
