import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleParams } from '../../../../src/domain/findings/rule-params.ts';
import { proposeFindings } from '../../../../src/domain/findings/propose.ts';
import type { Language } from '../../../../src/domain/instruments/definition.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { agreementText } from '../../../../src/domain/words/agreement-text.ts';
import { explainFigure, figureIds, formulaAppendix, glossary } from '../../../../src/domain/words/figures.ts';
import { findingText, suggestedAction } from '../../../../src/domain/words/finding-text.ts';
import * as format from '../../../../src/domain/words/format.ts';
import { lowerFirst, quoteEn, quoteEs } from '../../../../src/domain/words/grammar.ts';
import { groupTitle } from '../../../../src/domain/words/group-title.ts';
import { wordsFor } from '../../../../src/domain/words/words.ts';
import { anyExercise } from '../arbitrary.ts';
import { empowerment, valueProposition } from '../fixtures.ts';

const languages: readonly Language[] = ['es', 'en'];
const names = { lead: 'Dirección', front: 'Primera línea' };

describe('numbers and dates', () => {
  it.each([
    [format.formatIndex(62.5, 'es'), '63'],
    [format.formatMean(2.25, 'es'), '2.3'],
    [format.formatMean(2.255, 'en', 2), '2.26'],
    [format.formatSigned(22.4, 'es'), '+22'],
    [format.formatSigned(-2.5, 'es'), '−3'],
    [format.formatSigned(0.4, 'es'), '0'],
    [format.formatSigned(-0.4, 'es'), '0'],
    [format.formatPercent(85, 'es'), '85\u00A0%'],
    [format.formatPercent(85.55, 'en', 1), '85.6%'],
    [format.formatMoney(2000, 'MXN', 'es'), 'MXN\u00A02,000'],
    [format.formatMoney(99.5, 'USD', 'en'), 'USD\u00A099.50'],
    [format.formatP(0.0004, 'es'), '< 0.001'],
    [format.formatP(0.009524, 'es'), '0.010'],
    [format.formatDate('2026-03-14', 'es'), '14 de marzo de 2026'],
    [format.formatDate('2026-03-14', 'en'), 'March 14, 2026'],
    [format.formatDate('2026-02-31x', 'es'), '2026-02-31x'],
    [format.formatList(['Foco', 'Escucha', 'Iniciativa'], 'es'), 'Foco, Escucha e Iniciativa'],
    [format.formatList([], 'es'), ''],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});

describe('small grammar', () => {
  it('quotes once', () => {
    expect(quoteEs('La queja se archiva')).toBe('«La queja se archiva»');
    expect(quoteEs('«Su problema no es mi problema»')).toBe('«Su problema no es mi problema»');
    expect(quoteEs('«No sé» o «no me toca»')).toBe('«“No sé” o “no me toca”»');
    expect(quoteEn('“I don’t know” or “not my job”')).toBe('“‘I don’t know’ or ‘not my job’”');
  });

  it('lowers the first letter, not an acronym', () => {
    expect(lowerFirst('De cara al espejo')).toBe('de cara al espejo');
    expect(lowerFirst('WOW')).toBe('WOW');
    expect(lowerFirst('')).toBe('');
  });
});

describe('names', () => {
  it('a group: its own name, else that of its role, else none', () => {
    expect(groupTitle({ name: ' Gerentes ', role: 'middle' }, 'es')).toBe('Gerentes');
    expect(groupTitle({ name: '', role: 'middle' }, 'es')).toBe('Mandos medios');
    expect(groupTitle({ name: '', role: 'frontline' }, 'en')).toBe('Front line');
    expect(groupTitle({ name: ' ', role: null }, 'es')).toBe('Grupo sin nombre');
  });

  it('agreement, with chance beside what it would explain', () => {
    expect(agreementText({ words: 'agreement', mayBeChance: true }, 'es')).toBe('hay acuerdo · puede ser azar');
    expect(agreementText({ words: 'partial', mayBeChance: false }, 'es')).toBe('acuerdo parcial');
    expect(agreementText({ words: 'disagreement', mayBeChance: true }, 'es')).toBe('hay desacuerdo: convérsenlo');
    expect(agreementText({ words: null, mayBeChance: false }, 'es')).toBeNull();
  });
});

describe('the two languages', () => {
  const leaves = (value: unknown, path: string): readonly [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`))
      : [[path, value]];

  it('have the same keys, and nothing is empty', () => {
    const withoutGlossary = (language: Language) => ({ ...wordsFor(language), glossary: [] });
    const [es, en] = languages.map((language) => leaves(withoutGlossary(language), ''));
    expect(en?.map(([path]) => path).sort()).toEqual(es?.map(([path]) => path).sort());
    for (const [, text] of [...(es ?? []), ...(en ?? [])])
      if (typeof text === 'string') expect(text.trim()).not.toBe('');
    expect(glossary('en')).toHaveLength(glossary('es').length);
  });

  it('explain every figure', () => {
    for (const language of languages) {
      expect(formulaAppendix(language).map(({ figureId }) => figureId)).toEqual(figureIds);
      const terms = glossary(language).map(({ term }) => term);
      expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, language)));
    }
    expect(explainFigure('rwg', 'es').citations[0]).toContain('James, L. R., Demaree, R. G., & Wolf, G. (1984)');
    expect(explainFigure('awg', 'en').citations[0]).toContain('Brown, R. D., & Hauenstein');
    expect(explainFigure('index', 'es').citations).toEqual([]);
  });
});

describe('findings in words', () => {
  it.each<[keyof RuleParams, Record<string, string | number>, string]>([
    [
      'mirror-gap',
      { gap: 22.3, companyIndex: 60, customerIndex: 37.7, people: 38, supposition: 1 },
      'La empresa se ve 22 puntos mejor de lo que la vería su cliente',
    ],
    [
      'lowest-pair',
      { itemId: 'vp11', mean: 1.8, sd: 0.9, n: 12, supposition: 1 },
      'Lo más bajo en los zapatos del cliente: «Su problema no es mi problema»',
    ],
    [
      'leaders-frontline-gap',
      {
        dimensionId: 'effort',
        lensId: 'company',
        difference: -1,
        leadersMean: 2,
        frontlineMean: 3,
        leadersGroup: 'lead',
        frontlineGroup: 'front',
        leadersN: 4,
        frontlineN: 9,
      },
      '«Esfuerzo» se ve mejor desde Primera línea que desde Dirección',
    ],
  ])('%s', (ruleId, params, title) => {
    expect(findingText({ ruleId, params }, valueProposition, names, 'es').title).toBe(title);
  });

  it('agree in number', () => {
    const ceiling = (dimensionIds: string, blocking: number, missing: number): string =>
      Object.values(
        findingText(
          { ruleId: 'level-ceiling', params: { level: 2, nextLevel: 3, dimensionIds, blocking, missing } },
          empowerment,
          names,
          'es',
        ),
      ).join(' · ');
    expect(ceiling('slack', 1, 0)).toBe(
      '«Respiro» frena el nivel 3 de empowerment · Hoy el nivel general es 2. «Respiro» está más de un nivel por debajo del siguiente: sin ella no se avanza.',
    );
    expect(ceiling('slack empathy', 0, 1)).toContain(
      'frenan el nivel 3 de empowerment · Hoy el nivel general es 2. Falta que suba 1 de:',
    );
  });

  it('a rule from another version is not an error', () => {
    const unknown = { ruleId: 'from-the-future', params: {} };
    expect(findingText(unknown, empowerment, {}, 'es')).toEqual({ title: 'from-the-future', soWhat: '' });
    expect(suggestedAction(unknown, empowerment, {}, 'es')).toEqual({ what: '', kpi: '' });
    expect(findingText({ ruleId: 'toString', params: {} }, empowerment, {}, 'es').title).toBe('toString');
  });

  it('are whole sentences that fit their fields, for any answers', () => {
    fc.assert(
      fc.property(anyExercise, fc.constantFrom(...languages), ({ definition, input }, language) => {
        const results = scoreExercise(definition, input);
        const groupNames = { lead: 'Dirección', mid: 'Mandos medios', front: 'Primera línea', cust: 'Clientes' };
        for (const proposed of proposeFindings([{ exerciseId: 'x', definition, results }])) {
          const { title, soWhat } = findingText(proposed, definition, groupNames, language);
          const { what, kpi } = suggestedAction(proposed, definition, groupNames, language);
          for (const text of [title, soWhat, what, kpi]) {
            expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|!|¡|\s{2}/);
            expect(text).not.toBe('');
          }
          for (const line of [title, what, kpi]) expect(line.length).toBeLessThanOrEqual(200);
          expect(title).not.toMatch(/\.$/);
          expect(soWhat).toMatch(/\.$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
