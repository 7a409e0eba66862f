/** What a change did, put into words in the language in use. */
import type { HistoryDetail, HistoryEntry, HistoryFact, HistoryName } from '../../../contract/history-views.ts';
import { commandTitle } from '../../../ui/i18n/command-title.ts';
import { groupTitle } from '../../../ui/i18n/group-title.ts';
import { format, hasMessage, local, t } from '../../../ui/i18n/i18n.svelte.ts';
import { timeText } from '../../../domain/agenda/clock.ts';

/** What the room gave is recorded, everything else added. */
const given: ReadonlySet<HistoryFact['what']> = new Set([
  'answer',
  'ballot',
  'tally',
  'consensus',
  'evidence',
  'fact',
  'attendance',
]);
const days: ReadonlySet<string> = new Set(['starts_on', 'held_on', 'review_on']);
const flags: ReadonlySet<string> = new Set(['quoted', 'skipped', 'settled', 'printed']);

/** "Cambió la acción «…»: responsable Ana → Luis". */
export function factText({ act, what, n, name, who, exercise, details }: HistoryFact): string {
  const verb = t(`historyFacts.act.${act === 'added' && given.has(what) ? 'given' : act}`);
  const parts = [verb, n > 1 ? t(`historyFacts.many.${what}`, { n: format.number(n) }) : t(`historyFacts.one.${what}`)];
  if (who !== null) parts.push(t('historyFacts.by', { who }));
  const named = name === null ? '' : nameText(name);
  if (named !== '') {
    const quoted = t('historyFacts.named', { name: named });
    parts.push(what === 'answer' ? t('historyFacts.about', { name: quoted }) : quoted);
  }
  if (exercise !== null) {
    const title = t('historyFacts.named', { name: local(exercise) });
    parts.push(what === 'exercise' ? title : t('historyFacts.within', { exercise: title }));
  }
  const text = parts.join(' ');
  const told = details.map((detail) => detailText(detail, act)).filter(Boolean);
  return told.length === 0 ? text : t('historyFacts.labelled', { field: text, what: told.join(' · ') });
}

export function nameText(name: HistoryName): string {
  if (typeof name === 'string') return name;
  if ('day' in name) return format.day(name.day);
  return 'es' in name ? local(name) : groupTitle({ name: '', role: name.role });
}

function detailText(detail: HistoryDetail, act: HistoryFact['act']): string {
  const { field, names } = detail;
  const label = fieldText(field);
  const before = names ? names.before && nameText(names.before) : valueText(field, detail.before);
  const after = names ? names.after && nameText(names.after) : valueText(field, detail.after);
  if (field === 'value') {
    if (act === 'added') return after ?? t('historyFacts.notApplicable');
    if (act === 'removed') return before ?? t('historyFacts.notApplicable');
    const none = t('historyFacts.notApplicable');
    return t('historyFacts.fromTo', { before: before ?? none, after: after ?? none });
  }
  // Too long to be told: only that it became another.
  if (before === null && after === null) return label;
  const nothing = t('historyFacts.nothing');
  const change = t('historyFacts.fromTo', { before: before || nothing, after: after || nothing });
  return t('historyFacts.labelled', { field: label, what: change });
}

export function fieldText(field: HistoryDetail['field']): string {
  if (typeof field !== 'string') return local(field).toLowerCase();
  const key = `historyFacts.field.${field}`;
  return hasMessage(key, 'historyFacts.field.') ? t(key) : '';
}

export function valueText(field: HistoryDetail['field'], value: string | number | null): string | null {
  if (value === null || typeof field !== 'string') return value === null ? null : String(value);
  if (days.has(field)) return format.day(String(value));
  if (flags.has(field)) return value === 1 ? t('historyFacts.yes') : t('historyFacts.no');
  if (field === 'starts_at') return timeText(Number(value));
  if (field === 'started_at' || field === 'ended_at') return format.time(String(value));
  const key = `historyFacts.value.${field}.${value}`;
  if (hasMessage(key, 'historyFacts.value.')) return t(key);
  return typeof value === 'number' ? format.number(value, Number.isInteger(value) ? 0 : 2) : value;
}

/** All that a change is found by. */
export function entryText(entry: HistoryEntry): string {
  return [entryTitle(entry), entry.author, entry.note, ...entry.facts.map(factText)].join(' ');
}

export function entryTitle({ command, backTo }: HistoryEntry): string {
  const title = commandTitle(command);
  return backTo === null ? title : `${title}, ${t('history.backMoment', { when: format.moment(backTo) })}`;
}
