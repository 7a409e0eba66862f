import type { ErrorDetails } from '../../../contract/errors.ts';
import type { WordFileFault } from '../../../contract/word-files.ts';

const refused = {
  'too-large': 'The file is too large (more than 20 MB, or 120 MB once opened). Remove heavy photos and save it again.',
  'not-word': 'That file is neither a Word document nor a template (.docx or .dotx). Choose another one.',
  protected:
    'The file has a password or comes from a Word older than 2007. Open it in Word and save it as .docx without a password.',
  macros: 'The file carries macros and is not used. In Word, save it as .docx or .dotx without macros.',
  damaged: 'The file is damaged or incomplete. Open it in Word, save it again and retry.',
} as const satisfies Record<WordFileFault, string>;

export const wordFileRefused = ({ fault }: ErrorDetails): string => (isFault(fault) ? refused[fault] : refused.damaged);

function isFault(fault: unknown): fault is WordFileFault {
  return typeof fault === 'string' && fault in refused;
}

export const wordFileTags = (details: ErrorDetails): string =>
  `The template has a tag that cannot be filled and the report was not exported. ${tagProblem(details)}`;

const places = { body: 'in the text', header: 'in the header', footer: 'in the footer', notes: 'in a note' } as const;

export function tagProblem({ fault, tag, place, paragraph, excerpt }: ErrorDetails): string {
  const where = `${places[place as keyof typeof places]}, paragraph ${paragraph} (“${excerpt}”)`;
  const name = `{{${tag}}}`;
  switch (fault) {
    case 'unknown':
      return `There is no tag ${name}: ${where}. Check how it is spelled; the sample template has the list.`;
    case 'unknown-instrument':
      return `There is no instrument of the name in the tag ${name}: ${where}.`;
    case 'part-in-sentence':
      return `The tag ${name} places a whole part and must stand alone in its paragraph: ${where}.`;
    case 'part-outside-body':
      return `The tag ${name} places a whole part and can only stand in the text: ${where}.`;
    case 'part-twice':
      return `The tag ${name} is there twice and a part can only stand in one place: ${where}.`;
    default:
      return `The tag that begins with {{${tag} is not closed with }}: ${where}.`;
  }
}
