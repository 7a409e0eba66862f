/** Why a file from elsewhere was not read, and what to do. */
import type { ErrorDetails } from '../../../contract/errors.ts';

const kept = 'No se importó nada y el archivo quedó como estaba.';
const whole = new Intl.NumberFormat('es-MX');

export function importRefused({ why, line }: ErrorDetails): string {
  switch (why) {
    case 'not-a-workbook':
      return `No es un libro de Excel que se pueda leer. ${kept} Ábralo en Excel, guárdelo como .xlsx o .csv e intente de nuevo.`;
    case 'bomb':
      return `El libro promete mucho más contenido del que su tamaño puede guardar, como los archivos hechos para dañar. ${kept} Copie sus datos a un libro nuevo.`;
    case 'encrypted':
      return `El libro tiene contraseña o es de un Excel anterior a 2007. ${kept} Guárdelo sin contraseña como .xlsx o .csv.`;
    case 'too-large':
      return `El libro pesa demasiado para leerlo entero. ${kept} Copie la hoja que necesita a un libro nuevo, o guárdela como .csv.`;
    case 'encoding':
      return `El texto no está en esa codificación. ${kept} Elija otra.`;
    case 'quote':
      return `Una comilla se abre y no se cierra, hacia la línea ${whole.format(Number(line))}. ${kept} Corríjala o elija otro separador.`;
    case 'record':
      return `Una fila es demasiado larga. ${kept} Revise que el separador y la codificación sean los del archivo.`;
    default:
      return `El archivo está dañado. ${kept} Ábralo en Excel, guárdelo de nuevo e intente otra vez.`;
  }
}

export function importTooLarge({ what, rows, maximum }: ErrorDetails): string {
  const most = whole.format(Number(maximum));
  switch (what) {
    case 'rows':
      return `El archivo tiene ${whole.format(Number(rows))} filas y se leen hasta ${most}: ningún taller tiene más. ${kept} Quite las que sobran.`;
    case 'columns':
      return `El archivo tiene más de ${most} columnas. ${kept} Deje solo las que se van a importar.`;
    default:
      return `El archivo tiene más texto del que cabe en un proyecto. ${kept} Deje solo las filas y columnas que se van a importar.`;
  }
}
