import { describe, expect, it } from 'vitest';
import cannotLog from '../../../../resources/instruments/cannot-log.json' with { type: 'json' };
import humanService from '../../../../resources/instruments/human-service.json' with { type: 'json' };
import { parseInstrument } from '../../../../src/contract/instrument-schema.ts';
import type { InstrumentDefinition } from '../../../../src/domain/instruments/definition.ts';
import { cannotLogFindings } from '../../../../src/domain/findings/rules-cannot-log.ts';
import { humanServiceFindings } from '../../../../src/domain/findings/rules-human-service.ts';
import type { EntryData, Override, RegisterEntry } from '../../../../src/domain/registers/register.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { conclude } from '../../../../src/domain/words/conclude.ts';
import { findingText, suggestedAction } from '../../../../src/domain/words/finding-text.ts';
import { ballots, emptyInput, inputOf } from '../fixtures.ts';

function read(json: unknown): InstrumentDefinition {
  const parsed = parseInstrument(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}
const [service, log] = [read(humanService), read(cannotLog)];

let last = 0;
const entry = (data: EntryData, override: Override | null = null): RegisterEntry => ({
  id: `e${(last += 1)}`,
  data,
  override,
});
const rule = (
  value: number | null,
  rigidity: number,
  frequency: string,
  legal = false,
  override: Override | null = null,
) => entry({ rule: `Regla ${value}/${rigidity}`, value, rigidity, frequency, legal }, override);
const incident = (cause: string | null, solvable: string | null, times: number | null, channels: string[] = []) =>
  entry({ asked: 'Una factura', cause, solvable, 'times-per-month': times, channels });
const exercise = (definition: InstrumentDefinition, entries: readonly RegisterEntry[]) => ({
  exerciseId: 'x',
  definition,
  entries,
  results: scoreExercise(definition, emptyInput),
});
const ids = (found: readonly { readonly ruleId: string; readonly severity: number }[]) =>
  found.map(({ ruleId, severity }) => `${ruleId} ${severity}`);

describe('findings of human service', () => {
  it.each<[string, RegisterEntry[], string[]]>([
    ['nothing', [], []],
    ['all worth keeping', [rule(4, 1, 'daily')], []],
    [
      'one contact in four',
      [rule(2, 5, 'weekly', true), rule(5, 1, 'weekly'), rule(5, 1, 'weekly'), rule(5, 1, 'weekly')],
      ['robot-index 3', 'protocols-to-loosen 2'],
    ],
    ['just less than that', [rule(2, 1, 'weekly', true), rule(5, 1, 'daily')], []],
    ['half of the contacts', [rule(1, 5, 'daily'), rule(5, 1, 'daily')], ['robot-index 4', 'protocols-to-remove 4']],
    ['all of them', [rule(1, 5, 'daily')], ['robot-index 5', 'protocols-to-remove 4']],
    [
      'the room keeps what the rule removes',
      [rule(1, 5, 'daily', false, { step: 'keep', reason: 'Por ahora' })],
      ['robot-index 5'],
    ],
    ['rigid rules', [rule(3, 4, 'daily'), rule(3, 3, 'daily')], ['protocols-to-loosen 3']],
  ])('%s', (_name, entries, expected) =>
    expect(ids(humanServiceFindings(exercise(service, entries)))).toEqual(expected),
  );

  it('words them in both languages, with their numbers', () => {
    const found = humanServiceFindings(
      exercise(service, [rule(1, 5, 'daily'), rule(3, 5, 'weekly'), rule(5, 1, 'monthly')]),
    );
    expect(found.map((one) => findingText(one, service, {}, 'es').title)).toEqual([
      '80 de cada 100 contactos con una regla son de robot',
      '1 protocolo se puede quitar ya',
      '1 protocolo necesita margen para quien atiende',
    ]);
    for (const one of found) {
      const said = JSON.stringify([
        findingText(one, service, {}, 'en'),
        suggestedAction(one, service, {}, 'en'),
        suggestedAction(one, service, {}, 'es'),
      ]);
      expect(said).not.toMatch(/NaN|undefined|null|""/);
    }
  });
});

describe('findings of the log', () => {
  it.each<[string, RegisterEntry[], string[]]>([
    ['nothing', [], []],
    ['nobody wrote how often', [incident('policy', 'yes', null)], []],
    [
      'half of the times',
      [incident('policy', 'no', 50), incident('system', 'no', 30), incident('ally', 'no', 20)],
      ['main-cause 4'],
    ],
    ['less than half', [incident('policy', 'no', 49), incident('system', 'no', 31), incident('ally', 'no', 20)], []],
    ['three quarters', [incident('policy', 'no', 75), incident('ally', 'no', 25)], ['main-cause 5']],
    [
      'a quarter solved by a free hand',
      [incident(null, 'with-permission', 25), incident(null, 'no', 75)],
      ['solved-by-empowerment 3'],
    ],
    ['less than a quarter', [incident(null, 'yes', 24), incident(null, 'no', 76)], []],
    ['three channels', [incident(null, null, null, ['phone', 'chat', 'phone'])], ['long-chains 2']],
    ['two channels', [incident(null, null, null, ['phone', 'chat'])], []],
    ['five channels', [incident(null, null, null, ['phone', 'chat', 'phone', 'chat', 'phone'])], ['long-chains 4']],
  ])('%s', (_name, entries, expected) => expect(ids(cannotLogFindings(exercise(log, entries)))).toEqual(expected));

  it('keeps titles to one line, whatever was asked', () => {
    const long = entry({ asked: 'a'.repeat(200), channels: ['phone', 'chat', 'phone'] });
    const [found] = cannotLogFindings(exercise(log, [long]));
    expect(found && findingText(found, log, {}, 'es').title.length).toBeLessThan(160);
  });
});

describe('what both conclude', () => {
  const answered = (definition: InstrumentDefinition, n: number) =>
    scoreExercise(definition, inputOf(ballots(definition, 'front', Array<number>(n).fill(3))));

  it.each<[string, InstrumentDefinition, RegisterEntry[], string]>([
    [
      'robots',
      service,
      [rule(1, 5, 'daily'), rule(5, 1, 'daily')],
      '50 de cada 100 contactos con una regla son de robot',
    ],
    ['none useless', service, [rule(5, 1, 'daily')], 'Ninguna regla anotada sobra: todas le sirven al cliente'],
    ['no frequency', service, [rule(1, 5, ''), rule(3, 5, '')], 'De 2 reglas, 1 se quita y 1 se flexibiliza'],
    ['nothing rated', service, [rule(null, 5, 'daily')], 'A 1 regla le falta una calificación'],
    [
      'a main cause',
      log,
      [incident('policy', 'no', 60), incident('ally', 'no', 40)],
      'Detrás del 60\u00A0% de los «no se puede» hay una política',
    ],
    [
      'a free hand',
      log,
      [incident(null, 'yes', 60), incident(null, 'no', 40)],
      'El 60\u00A0% de los «no se puede» se resolvía con dejar decidir',
    ],
    [
      'neither',
      log,
      [incident(null, 'no', 40)],
      '40 veces al mes el cliente oye que no, en 1 incidente de la bitácora',
    ],
    ['no times', log, [incident('policy', null, null)], '1 incidente en la bitácora; falta decir cuántas veces al mes'],
    ['an empty register leaves the ratings to conclude', log, [], 'Bitácora «No se puede»: 50 de 100'],
  ])('%s', (_name, definition, entries, title) =>
    expect(conclude(answered(definition, 3), definition, 'es', entries).title).toBe(title),
  );

  it('shows the index of the ratings from the minimum on only', () => {
    const said = (n: number) => conclude(answered(service, n), service, 'es', [rule(1, 5, 'daily')]).reading;
    expect(said(3)).toContain('Los seis puntos de servicio: 50 de 100 (3 personas).');
    expect(said(2)).not.toContain('seis puntos');
  });
});
