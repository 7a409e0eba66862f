/** What the recovery sheet says, in the language of the engagement: whoever finds it may never have seen Respiro. */
import type { Language } from '../../../src/domain/instruments/definition.ts';

interface SheetTexts {
  readonly title: string;
  readonly lead: string;
  readonly which: string;
  readonly client: string;
  readonly file: string;
  readonly noFile: string;
  readonly fingerprint: string;
  readonly fingerprintHelp: string;
  readonly set: string;
  readonly password: string;
  readonly write: string;
  readonly printed: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly header: string;
  readonly footer: string;
  readonly page: readonly [string, string];
}

export const sheetTexts: Readonly<Record<Language, SheetTexts>> = {
  es: {
    title: 'Hoja de recuperación',
    lead: 'Con esta hoja alguien de confianza puede abrir el archivo el día que usted no esté o no recuerde la contraseña.',
    which: 'Qué archivo abre',
    client: 'Proyecto',
    file: 'Archivo',
    noFile: 'todavía sin archivo',
    fingerprint: 'Huella',
    fingerprintHelp:
      'Respiro muestra esta huella cuando pide la contraseña. Si es otra, la contraseña cambió y esta hoja ya no sirve.',
    set: 'Fecha de esta hoja',
    password: 'Contraseña',
    write: 'Escríbala a mano, con mayúsculas, espacios y acentos tal como es:',
    printed: 'Cuentan las mayúsculas, los espacios y los acentos:',
    sections: [
      {
        title: 'Dónde guardarla',
        lines: [
          'Bajo llave, o con quien usted confíe, y lejos de la computadora y de la memoria donde está el archivo.',
          'No la fotografíe ni la envíe por correo. Si cambia la contraseña, destrúyala y haga otra.',
        ],
      },
      {
        title: 'Sin la contraseña',
        lines: [
          'Nadie puede abrir el archivo: ni Respiro, ni quien lo programó, ni la firma. No hay otra entrada. Los respaldos llevan la misma contraseña.',
        ],
      },
      {
        title: 'Cómo abrir el archivo en otra computadora',
        lines: [
          '1. Copie el archivo a esa computadora; termina en .respiro.',
          '2. Instale Respiro, de la misma versión o una posterior. No hace falta internet para abrir el archivo.',
          '3. Ábralo con doble clic o con Abrir, y compare la huella con la de esta hoja.',
          '4. Escriba la contraseña.',
        ],
      },
    ],
    header: 'Confidencial',
    footer: 'Guárdese bajo llave',
    page: ['Página ', ' de '],
  },
  en: {
    title: 'Recovery sheet',
    lead: 'With this sheet somebody you trust can open the file on the day you are away or do not remember the password.',
    which: 'Which file it opens',
    client: 'Engagement',
    file: 'File',
    noFile: 'in no file yet',
    fingerprint: 'Fingerprint',
    fingerprintHelp:
      'Respiro shows this fingerprint when it asks for the password. If it is another one, the password was changed and this sheet is of no use any more.',
    set: 'Date of this sheet',
    password: 'Password',
    write: 'Write it by hand, with capitals, spaces and accents as they are:',
    printed: 'Capitals, spaces and accents count:',
    sections: [
      {
        title: 'Where to keep it',
        lines: [
          'Locked away, or with somebody you trust, and far from the computer and the stick that hold the file.',
          'Do not photograph it or send it by e-mail. If you change the password, destroy it and make another one.',
        ],
      },
      {
        title: 'Without the password',
        lines: [
          'Nobody can open the file: not Respiro, not whoever programmed it, not the firm. There is no other way in. Backups have the same password.',
        ],
      },
      {
        title: 'How to open the file on another computer',
        lines: [
          '1. Copy the file to that computer; its name ends in .respiro.',
          '2. Install Respiro, the same version or a later one. Opening the file needs no internet.',
          '3. Open it with a double click or with Open, and compare the fingerprint with the one on this sheet.',
          '4. Type the password.',
        ],
      },
    ],
    header: 'Confidential',
    footer: 'Keep locked away',
    page: ['Page ', ' of '],
  },
};
