import type { FactCount, ProfileFactId } from '../../synthesis/profile-facts.ts';
import { formatNumber, formatPercent, formatSigned } from '../format.ts';

const counted = (one: string, many: string) => (n: number) => `${formatNumber(n, 'es')} ${n === 1 ? one : many}`;

/** The figures of the CX profile that are no rated index; each value with its unit. */
export const profileFacts = {
  title: {
    'mirror-gap': 'Brecha del espejo',
    'empowerment-level': 'Nivel de empowerment',
    'help-today': 'Ayuda, hoy',
    'help-desired': 'Ayuda, lo deseado',
    'help-step': 'De hoy a lo deseado',
    'ally-health': 'Salud de servicio de los aliados',
    'robot-index': 'Índice robot',
    'wow-balance': 'Balance del portafolio WOW',
    'solved-by-empowerment': 'Se dijo que no y se resolvía con empowerment',
    effort: 'Esfuerzo del cliente',
    'first-in-order': 'Primero en el orden',
    'said-in-words': 'Respuestas en palabras',
  } satisfies Record<ProfileFactId, string>,
  titleAbout: (title: string, about: string) => `${title}: ${about}`,
  value: {
    'mirror-gap': (value) => `${formatSigned(value, 'es')} puntos de índice`,
    'empowerment-level': (value) => `nivel ${formatNumber(value, 'es')} de 5`,
    'help-today': (value) => `${formatNumber(value, 'es', 1)} en la escalera de 0 a 5`,
    'help-desired': (value) => `${formatNumber(value, 'es', 1)} en la escalera de 0 a 5`,
    'help-step': (value) => `${formatSigned(value, 'es', 1)} peldaños`,
    'ally-health': (value) => `${formatNumber(value, 'es')} de 100 en promedio`,
    'robot-index': (value) => `${formatPercent(value, 'es')} de los contactos`,
    'wow-balance': (value) => `${formatPercent(value, 'es')} de los votos`,
    'solved-by-empowerment': (value) => `${formatPercent(value, 'es')} de las veces`,
    effort: (value) => `${formatNumber(value, 'es', 1)} pasos de más por caso`,
    'first-in-order': (value) => `lugar ${formatNumber(value, 'es', 1)} en promedio`,
    'said-in-words': (value) => `${formatNumber(value, 'es')} ${value === 1 ? 'respuesta' : 'respuestas'}`,
  } satisfies Record<ProfileFactId, (value: number) => string>,
  count: {
    people: counted('persona', 'personas'),
    answers: counted('respuesta', 'respuestas'),
    allies: counted('aliado', 'aliados'),
    rules: counted('regla', 'reglas'),
    dots: counted('voto', 'votos'),
    incidents: counted('caso', 'casos'),
  } satisfies Record<FactCount, (n: number) => string>,
  better: {
    'mirror-gap': 'Mejor cerca de 0; positiva: la empresa se ve mejor de lo que la ve el cliente.',
    'empowerment-level': 'Más alto es mejor.',
    'help-today': 'Más alto es mejor.',
    'help-desired': 'Es la meta que la sala se puso.',
    'help-step': 'Más bajo es mejor: falta menos por subir.',
    'ally-health': 'Más alto es mejor; desde 70 se conserva.',
    'robot-index': 'Los que topan con una regla que no le sirve al cliente. Más bajo es mejor.',
    'wow-balance': 'Los que van a WOW de todos los días. Ni 0 ni 100: se busca una mezcla.',
    'solved-by-empowerment': 'Más bajo es mejor: lo alto es lo que se gana dejando decidir.',
    effort: 'Más bajo es mejor.',
    'first-in-order': 'El 1 es el primer lugar; es una preferencia, no un avance.',
    'said-in-words': 'No es una cifra: lo dicho está entre las voces.',
  } satisfies Record<ProfileFactId, string>,
  sd: (sd: string) => `desv. ${sd}`,
  range: (from: string, to: string) => `de ${from} a ${to}`,
};
