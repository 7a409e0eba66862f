import type { ErrorDetails } from '../../../contract/errors.ts';
import type { WordFileFault } from '../../../contract/word-files.ts';

const refused = {
  'too-large':
    'El archivo es demasiado grande (más de 20 MB, o de 120 MB al abrirlo). Quite fotos pesadas y guárdelo de nuevo.',
  'not-word': 'Ese archivo no es un documento ni una plantilla de Word (.docx o .dotx). Elija otro.',
  protected:
    'El archivo tiene contraseña o es de un Word anterior a 2007. Ábralo en Word y guárdelo como .docx sin contraseña.',
  macros: 'El archivo lleva macros y no se usa. En Word, guárdelo como .docx o .dotx sin macros.',
  damaged: 'El archivo está dañado o incompleto. Ábralo en Word, guárdelo de nuevo e intente otra vez.',
} as const satisfies Record<WordFileFault, string>;

export const wordFileRefused = ({ fault }: ErrorDetails): string => (isFault(fault) ? refused[fault] : refused.damaged);

function isFault(fault: unknown): fault is WordFileFault {
  return typeof fault === 'string' && fault in refused;
}

/** «{{fecah}}», en el encabezado, párrafo 2 («Informe de…»). */
export const wordFileTags = (details: ErrorDetails): string =>
  `La plantilla tiene una marca que no se puede llenar y el informe no se exportó. ${tagProblem(details)}`;

const places = {
  body: 'en el texto',
  header: 'en el encabezado',
  footer: 'en el pie de página',
  notes: 'en una nota',
} as const;

export function tagProblem({ fault, tag, place, paragraph, excerpt }: ErrorDetails): string {
  const where = `${places[place as keyof typeof places]}, párrafo ${paragraph} («${excerpt}»)`;
  const name = `{{${tag}}}`;
  switch (fault) {
    case 'unknown':
      return `No existe la marca ${name}: ${where}. Revise cómo está escrita; la lista está en la plantilla de ejemplo.`;
    case 'unknown-instrument':
      return `No hay un instrumento con el nombre de la marca ${name}: ${where}.`;
    case 'part-in-sentence':
      return `La marca ${name} pone una parte entera y debe estar sola en su párrafo: ${where}.`;
    case 'part-outside-body':
      return `La marca ${name} pone una parte entera y solo puede ir en el texto: ${where}.`;
    case 'part-twice':
      return `La marca ${name} está dos veces y una parte solo puede ir en un lugar: ${where}.`;
    default:
      return `La marca que empieza con {{${tag} no cierra con }}: ${where}.`;
  }
}
