/** The kinds of question that are rated: every folder beside this file that says which kind it draws. */
import type { RatedItem } from '../../domain/instruments/definition.ts';
import type { QuestionKindUi } from './question.ts';

const found = import.meta.glob<QuestionKindUi>('./*/kind.ts', { eager: true, import: 'questionKind' });
const kinds = new Map(Object.values(found).map((ui) => [ui.kind, ui]));

/** @throws when no folder draws that kind, which is a mistake of the program. */
export function questionUi(kind: RatedItem['kind']): QuestionKindUi {
  const ui = kinds.get(kind);
  if (!ui) throw new Error(`src/ui/questions has no folder for ${kind}`);
  return ui;
}
