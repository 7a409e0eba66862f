import { quotedFile } from '../file-name.ts';
import type { ErrorCode, ErrorDetails } from '../../../contract/errors.ts';
import { fileRefused } from './file-refused.ts';
import { importRefused, importTooLarge } from './import-errors.ts';
import { wordFileRefused, wordFileTags } from './word-file.ts';

const file = quotedFile('«', '»');

/** What happened, what was kept, what to do. */
export const errors: Readonly<Record<ErrorCode, (details: ErrorDetails) => string>> = {
  'invalid-input': () => 'Un dato no es válido y no se guardó. Lo demás sigue igual. Revíselo e intente de nuevo.',
  'not-found': () => 'Eso ya no existe; quizá se quitó hace un momento. No se cambió nada.',
  'no-engagement': () => 'No hay ningún proyecto abierto. Abra uno o cree uno nuevo.',
  'not-an-engagement': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'Este archivo')} no es un proyecto de Respiro. Quedó como estaba. Elija un archivo que termine en .respiro.`,
    ),
  'file-damaged': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'El archivo')} está dañado o incompleto y no se abrió. Quedó como estaba. Pida otra copia o abra un respaldo.`,
    ),
  'file-newer': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'El archivo')} se hizo con una versión más nueva de Respiro. Quedó como estaba. Actualice Respiro para abrirlo.`,
    ),
  'file-missing': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'El archivo')} ya no está en su lugar. Si lo movió, ábralo desde su nueva carpeta; si está en una memoria, conéctela.`,
    ),
  'file-unreadable': (details) =>
    fileRefused(
      details,
      `No se pudo leer ${file(details['path'], 'el archivo')}. Quedó como estaba. Revise que tenga permiso para abrirlo o cópielo a otra carpeta.`,
    ),
  'folder-missing': ({ path }) =>
    `La carpeta${typeof path === 'string' ? ` ${file(path, '')}` : ''} no está a la mano. Su trabajo está a salvo en esta computadora. Conecte la memoria o guarde en otro lugar.`,
  'folder-read-only': () =>
    'No se puede escribir en esa carpeta. Su trabajo está a salvo en esta computadora. Guárdelo en otra carpeta.',
  'disk-full': () =>
    'No hay espacio en el disco. Lo último no se guardó; lo anterior está completo. Libere espacio o guarde en otro lugar.',
  'file-in-use': () =>
    'Otro programa está usando el archivo. Su trabajo está a salvo en esta computadora. Cierre ese programa e intente de nuevo.',
  'destination-changed': ({ copy }) =>
    copy
      ? `Alguien más cambió el archivo. Su versión quedó intacta y la de usted se guardó al lado, en ${file(copy, '')}. Compárelas y elija una.`
      : 'Alguien más cambió el archivo. Su versión quedó intacta y la de usted está a salvo en esta computadora. Guarde la suya con otro nombre.',
  'destination-missing': ({ path }) =>
    `${file(path, 'El archivo')} ya no está en su carpeta: se movió, cambió de nombre o se borró. Su trabajo está a salvo en esta computadora. Guarde en otro lugar o escríbalo ahí otra vez.`,
  'engagement-in-use': ({ path }) =>
    `${file(path, 'El proyecto')} está abierto en otro lugar y no se abrió aquí. Ciérrelo allá e intente de nuevo.`,
  'backup-damaged': () => 'Ese respaldo no está completo y no se restauró. No se cambió nada. Elija otro de la lista.',
  'password-needed': () =>
    'Este proyecto tiene contraseña y no se abrió. Nada cambió. Escriba la contraseña con la que se guardó.',
  'wrong-password': () =>
    'Esa no es la contraseña. No se abrió ni se cambió nada. Escríbala otra vez; cuide mayúsculas y el idioma del teclado.',
  'read-only-engagement': ({ reason }) =>
    reason === 'newer'
      ? 'Este proyecto se hizo con una versión más nueva y aquí solo se consulta. No se cambió nada. Actualice Respiro para trabajar en él.'
      : 'Este proyecto está abierto solo para lectura. No se cambió nada. Para trabajar en él, guárdelo con otro nombre.',
  'anonymity-locked': () =>
    'El anonimato se elige antes de la primera respuesta, y este ejercicio ya lo tiene decidido. No se cambió nada.',
  'round-not-revealed': () =>
    'El consenso se registra después de revelar los resultados. No se cambió nada. Revele primero.',
  'round-closed': () =>
    'La ronda no está abierta y esta respuesta no se guardó. Las anteriores están completas. Pida que la abran, o entréguela en papel.',
  'photo-unreadable': () =>
    'No se pudo leer la foto y no se agregó. Guárdela como JPEG o PNG, o tome otra, e intente de nuevo.',
  'wrong-pin': ({ waitSeconds }) =>
    Number(waitSeconds) > 0
      ? `Ese no es el PIN. El quiosco sigue como estaba. Espere ${Number(waitSeconds)} segundos e intente de nuevo.`
      : 'Ese no es el PIN. El quiosco sigue como estaba. Intente de nuevo.',
  'room-closed': () => 'La sala no está abierta y no se cambió nada. Ábrala e intente de nuevo.',
  'no-network': () =>
    'Esta computadora no tiene una red por la que lleguen los teléfonos. La sala no se abrió. Conéctela a un router o encienda su punto de acceso, e intente de nuevo.',
  'address-gone': () =>
    'Esa dirección ya no es de esta computadora y la sala no se abrió ahí. Elija otra red de la lista.',
  'port-taken': ({ port }) =>
    typeof port === 'number'
      ? `Otro programa usa el puerto ${port} y la sala no se abrió. Elija otro puerto o cierre ese programa.`
      : 'Otro programa usa ese puerto y la sala no se abrió. Elija otro puerto o cierre ese programa.',
  'tally-exceeds-present': ({ present, total, free }) =>
    typeof free === 'number' && free !== present
      ? `Se contaron ${total} manos y ${free === 1 ? 'falta 1 persona' : `faltan ${free} personas`} por contar: hay ${present} presentes y las demás ya respondieron. No se guardó. Corrija el conteo o la asistencia.`
      : typeof present === 'number' && typeof total === 'number'
        ? `Se contaron ${total} manos y hay ${present} personas presentes. No se guardó. Corrija el conteo o la asistencia.`
        : 'Se contaron más manos que personas presentes. No se guardó. Corrija el conteo o la asistencia.',
  'cell-invalid': ({ row, problem }) =>
    problem === 'too-long'
      ? `El texto de la fila ${String(row)} es demasiado largo y no se guardó nada. Acórtelo e intente de nuevo.`
      : problem === 'taken'
        ? `Otra fila ya está en el lugar de esa escena y no se guardó nada. Edite aquella.`
        : `Un dato de la fila ${String(row)} no corresponde a su columna y no se guardó nada. Corríjalo e intente de nuevo.`,
  'register-full': ({ most }) =>
    `Aquí caben hasta ${String(most)} filas y no se agregó ninguna. Quite las que ya no sirvan o use otro ejercicio.`,
  'too-long-for-row': ({ most }) =>
    `Un texto pasa de ${String(most)} letras y no cabe en una fila del registro; no se agregó ninguna. Edítelo más corto e intente de nuevo.`,
  'amount-exceeded': ({ left }) => `Ya no alcanza: aquí caben ${String(left)} más. Lo que ya estaba se conserva.`,
  'wall-exceeded': ({ total, most, people }) =>
    `Se contaron ${String(total)} y ${people === 1 ? '1 persona' : `${String(people)} personas`} por contar ${people === 1 ? 'da' : 'dan'} para ${String(most)}. No se guardó. Corrija el conteo o la asistencia.`,
  'place-taken': ({ place }) => `El lugar ${String(place)} ya es de otra opción. Lo que ya estaba se conserva.`,
  'has-answers': ({ what }) =>
    what === 'group'
      ? 'Ese grupo tiene participantes o respuestas y no se quitó. Mueva primero a las personas a otro grupo.'
      : what === 'words'
        ? 'Esa pregunta ya tiene respuestas, y sus palabras no se cambiaron. Escriba una fila nueva sin «En lugar de».'
        : 'Ya tiene respuestas y no se quitó. Quite primero las respuestas, una por una y con su motivo.',
  'unsaved-work': () =>
    'Ese proyecto tiene trabajo que ningún archivo guarda todavía y sigue en la lista. Ábralo y guárdelo antes de quitarlo.',
  'library-full': ({ maximum }) =>
    `La biblioteca está llena${typeof maximum === 'number' ? `: caben ${maximum} textos` : ''}. Este no se guardó. Quite los que ya no usa e intente de nuevo.`,
  'library-names-client': () =>
    'El texto nombra al cliente del proyecto abierto y no se guardó en la biblioteca. Cámbielo por «la empresa» y guárdelo.',
  'instrument-unsound': () =>
    'Al instrumento le falta algo y no se guardó. Lo que escribió sigue aquí. Corrija lo que está marcado y guárdelo.',
  'brand-kit-unsound': () =>
    'A la marca le falta algo y no se guardó. Lo que cambió sigue aquí. Corrija lo que está marcado y guárdela.',
  'word-file-refused': wordFileRefused,
  'word-file-tags': wordFileTags,
  'benchmark-off': () =>
    'La referencia propia está apagada y no se sumó nada. Enciéndala en Ajustes e intente de nuevo.',
  'benchmark-nothing': () =>
    'Este proyecto no tiene todavía totales que se puedan sumar: es el ejemplo, o hay menos respuestas que el mínimo.',
  'undo-removes-answers': () =>
    'Deshacer esto borraría respuestas de participantes. No se cambió nada hasta que usted lo confirme.',
  'nothing-to-undo': () => 'No hay nada más que deshacer o repetir.',
  'undo-conflict': () =>
    'Eso ya no se puede deshacer, porque algo posterior depende de ello. No se cambió nada. Corríjalo a mano.',
  'import-refused': importRefused,
  'import-too-large': importTooLarge,
  'import-outdated': () =>
    'El proyecto cambió desde que se revisó el archivo, o hay filas con errores. No se importó nada. Revise el resumen e importe de nuevo.',
  'anonymise-outdated': () =>
    'El proyecto cambió desde que se buscaron los nombres. No se escribió nada. Revise la lista otra vez.',
  'anonymise-unsound': () =>
    'La copia no pasó la revisión con la que se abre un archivo. No se escribió nada y el proyecto quedó como estaba. Ciérrelo y ábralo de nuevo; si se repite, restaure un respaldo.',
  cancelled: () => 'Se canceló. No se escribió nada.',
  'engine-restarted': () =>
    'Respiro tuvo que reiniciar su motor de datos. Todo lo confirmado está a salvo. Repita lo último que hizo.',
  unexpected: () =>
    'Ocurrió algo imprevisto y esto último no se hizo. Lo anterior está a salvo. Intente de nuevo; si se repite, reinicie Respiro.',
};
