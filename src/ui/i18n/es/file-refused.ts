import { fileName, quotedFile } from '../file-name.ts';
import type { ErrorDetails } from '../../../contract/errors.ts';

const file = quotedFile('«', '»');

const otherwise = 'Elija otra copia o abra un respaldo.';

/** Por qué no se abrió, y qué se puede hacer; sin la falla, lo que vale para todas. */
const sentences: Readonly<Record<string, (it: string) => string>> = {
  incomplete: (it) =>
    `${it} está incompleto: le falta una parte, como cuando una copia se interrumpe. No se abrió y quedó como estaba. Cópielo otra vez desde su origen o abra un respaldo.`,
  'live-copy': (it) =>
    `${it} es una copia de trabajo a medias, no un archivo guardado. No se abrió y quedó como estaba. Busque el archivo que se guardó o abra un respaldo.`,
  schema: (it) =>
    `${it} contiene partes que ningún proyecto de Respiro tiene. Por seguridad no se abrió; quedó como estaba. Pida otra copia a quien se lo envió.`,
  altered: (it) =>
    `${it} cambió por fuera de Respiro: su contenido ya no es el que se guardó. No se abrió y quedó como estaba. ${otherwise}`,
  values: (it) =>
    `${it} contiene datos que Respiro no escribe. Por seguridad no se abrió; quedó como estaba. Pida otra copia a quien se lo envió.`,
  slow: (it) =>
    `Revisar ${it} tomó más de diez segundos y se detuvo. El archivo quedó como estaba. Cierre otros programas e intente de nuevo; si se repite, abra un respaldo.`,
  stopped: (it) =>
    `La revisión de ${it} se interrumpió. El archivo quedó como estaba. Intente de nuevo; si se repite, abra un respaldo.`,
  link: (it) => `${it} es un acceso directo y no se abrió. Elija el archivo al que apunta.`,
  'not-a-file': (it) => `${it} no es un archivo. Elija un archivo que termine en .respiro.`,
  size: (it) => `${it} está vacío o casi vacío. Quedó como estaba. ${otherwise}`,
  'too-large': (it) =>
    `${it} es demasiado grande para ser un proyecto de Respiro. Quedó como estaba. Elija otro archivo.`,
};

const beside = (path: ErrorDetails[string] | undefined): string =>
  typeof path === 'string' ? ` Junto a él hay una copia: «${fileName(path)}».` : '';

/** El mensaje de un archivo que no se abrió. */
export function fileRefused(details: ErrorDetails, usual: string): string {
  const sentence = sentences[String(details['fault'])]?.(file(details['path'], 'el archivo')) ?? usual;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + beside(details['beside']);
}
