/** First drafts of the action that a row of a register becomes, in the language of the engagement. */
import { allyOf, isAllyStep, type AllyView } from '../../../domain/allies/from-entries.ts';
import type { InstrumentDefinition, Language } from '../../../domain/instruments/definition.ts';
import { loggedIncident } from '../../../domain/incidents/from-entries.ts';
import { protocolRow, type ProtocolRow } from '../../../domain/protocols/from-entries.ts';
import { promisesOf, type PromiseView } from '../../../domain/promises/from-entries.ts';
import { entryTitle, type RegisterEntry } from '../../../domain/registers/register.ts';
import { ideaOf } from '../../../domain/wow/from-entries.ts';
import { actionOf } from '../../../domain/wow/to-action.ts';
import { wordsFor } from '../../../domain/words/words.ts';
import { tIn } from '../../../ui/i18n/i18n.svelte.ts';
import type { ActionDraft } from '../../state/plan-action.ts';

/** What is to be done with the ally: the room's step, else the rule's, and the plan where the rule asks for one. */
export function allyDraft({ name, step, recommendation }: AllyView, language: Language): ActionDraft {
  const words = step === null ? '' : isAllyStep(step) ? wordsFor(language).allies.step[step] : step;
  if (recommendation.preparePlan === true) return { what: tIn(language, 'drafts.allyPlan', { name, step: words }) };
  return {
    what:
      words === '' ? tIn(language, 'drafts.allyOpen', { name }) : tIn(language, 'drafts.ally', { name, step: words }),
  };
}

export function protocolDraft({ rule, step }: ProtocolRow, language: Language): ActionDraft {
  if (step === null) return { what: tIn(language, 'drafts.protocolOpen', { rule }) };
  return { what: tIn(language, 'drafts.protocol', { rule, step: wordsFor(language).humanService.steps[step] }) };
}

export function promiseDraft({ text, rewrite }: PromiseView, language: Language): ActionDraft {
  return {
    what:
      rewrite === ''
        ? tIn(language, 'drafts.promiseOpen', { text })
        : tIn(language, 'drafts.promise', { text, rewrite }),
  };
}

/** Null while the row has no words. */
export function entryDraft(
  definition: InstrumentDefinition,
  entry: RegisterEntry,
  language: Language,
): ActionDraft | null {
  const { register } = definition;
  const title = register === undefined ? '' : entryTitle(register, entry.data).trim();
  if (title === '') return null;
  const own = ownDraft(definition.id, entry, language);
  return own ?? { what: title };
}

function ownDraft(instrumentId: string, entry: RegisterEntry, language: Language): ActionDraft | null {
  if (instrumentId === 'allies') return allyDraft(allyOf(entry), language);
  if (instrumentId === 'human-service') {
    const row = protocolRow(entry);
    return row && protocolDraft(row, language);
  }
  if (instrumentId === 'promises') {
    const [promise] = promisesOf([entry], []);
    return promise === undefined ? null : promiseDraft(promise, language);
  }
  if (instrumentId === 'wow-portfolio') {
    const idea = ideaOf(entry);
    return idea && actionOf(idea, language);
  }
  if (instrumentId === 'cannot-log') {
    const incident = loggedIncident(entry);
    return incident && { what: tIn(language, 'drafts.incident', { asked: incident.asked }) };
  }
  return null;
}
