/** The forms of what is rated: one of every folder beside this file. The page of the phones carries them, and no pictures. */
import type { RatedItem } from '../../domain/instruments/definition.ts';
import type { AnswerFormOfKind } from './question.ts';

const found = import.meta.glob<AnswerFormOfKind>('./*/form.ts', { eager: true, import: 'answerForm' });
const forms = new Map(Object.values(found).map((one) => [one.kind, one.Form]));

/** @throws when no folder has a form for that kind, which is a mistake of the program. */
export function formOfKind(kind: RatedItem['kind']): AnswerFormOfKind['Form'] {
  const form = forms.get(kind);
  if (!form) throw new Error(`src/ui/questions has no form for ${kind}`);
  return form;
}
