import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition, Language } from '../../../../src/domain/instruments/definition.ts';
import type { Answer, Consensus, ExerciseInput } from '../../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../../src/domain/results/score-exercise.ts';
import { conclude, type Conclusion } from '../../../../src/domain/words/conclude.ts';
import { anyExercise } from '../arbitrary.ts';
import { ballots, emptyInput, empowerment, groups, inputOf, valueProposition } from '../fixtures.ts';

const conclusion = (definition: InstrumentDefinition, input: ExerciseInput, language: Language = 'es'): Conclusion =>
  conclude(scoreExercise(definition, input), definition, language);

const vp = (values: Parameters<typeof ballots>[2], group = 'front'): readonly Answer[] =>
  ballots(valueProposition, group, values);
const by = (company: number, customer: number) => (_item: string, lens: string) =>
  lens === 'company' ? company : customer;

describe('value proposition', () => {
  // Company 4.8 → 95 and customer 3.92 → 73: 22 points apart.
  const gapOf22 = vp([...Array<ReturnType<typeof by>>(23).fill(by(5, 4)), by(4, 3), by(1, 3)]);

  it.each<[string, readonly Answer[], string]>([
    ['nobody', [], 'Todavía no hay respuestas'],
    ['too few', vp([3, 3]), 'Todavía son muy pocas respuestas para mostrarlas'],
    ['only "no aplica"', vp([null, null, null]), 'Nadie pudo calificar: todas las respuestas son «No aplica / no sé»'],
    [
      'a gap, imagined',
      vp([by(4, 3), by(4, 3), by(4, 3)]),
      'La empresa se ve 25 puntos mejor de lo que la vería su cliente',
    ],
    [
      'a gap of exactly 15',
      vp([by(4, 3), by(4, 3), by(4, 3), by(4, 4), by(4, 4)]),
      'La empresa se ve 15 puntos mejor de lo que la vería su cliente',
    ],
    [
      'a gap the other way',
      vp([by(3, 4), by(3, 4), by(3, 4)]),
      'La empresa se ve 25 puntos peor de lo que la vería su cliente',
    ],
    [
      'a gap, with real customers',
      [...vp([by(4, 4), by(4, 4), by(4, 4)]), ...vp([3, 3, 3], 'cust')],
      'La empresa se ve 25 puntos mejor de lo que la ve su cliente',
    ],
    [
      'no gap to speak of',
      vp([by(3, 3), by(3, 3), by(3, 3)]),
      'Con la lente del cliente, la empresa está de cara al cliente',
    ],
    ['in love with itself', vp([1, 1, 1]), 'Con la lente del cliente, la empresa está enamorada de sí misma'],
  ])('%s', (_name, answers, title) => expect(conclusion(valueProposition, inputOf(answers)).title).toBe(title));

  it('only one lens', () => {
    const company = ballots(valueProposition, 'front', [4, 4, 4], ['company']);
    expect(conclusion(valueProposition, inputOf(company))).toMatchObject({
      title: 'La empresa se da 75 de 100; falta la lente del cliente',
      soWhat: 'Falta responder en los zapatos del cliente: sin eso no hay espejo.',
    });
    const customer = ballots(valueProposition, 'front', [4, 4, 4], ['customer']);
    expect(conclusion(valueProposition, inputOf(customer)).reading).toBe(
      '75 de 100 con la lente del cliente (3 personas): enamorada del cliente.',
    );
  });

  it('says by how much the gap lowers the reading', () => {
    const { reading, title } = conclusion(valueProposition, inputOf(gapOf22));
    expect(title).toBe('La empresa se ve 22 puntos mejor de lo que la vería su cliente');
    expect(reading).toMatch(/^73 de 100 con la lente del cliente \(25 personas\): de cara al cliente\./);
    expect(reading).toContain('(+22) baja la lectura una banda: de cara al espejo.');
  });

  it('claims nothing about dimensions that are not there', () => {
    const focusOnly = (item: string): number | undefined => (['vp01', 'vp02', 'vp03'].includes(item) ? 3 : undefined);
    const { soWhat } = conclusion(valueProposition, inputOf(vp([focusOnly, focusOnly, focusOnly])));
    expect(soWhat).toBe('Pida un caso de cada uno de los pares más bajos y convérsenlo.');
  });

  it('in English', () => {
    const input = inputOf(vp([by(4, 3), by(4, 3), by(4, 3)]));
    expect(conclusion(valueProposition, input, 'en').title).toBe(
      'The company sees itself 25 points better than its customer would',
    );
  });
});

describe('empowerment', () => {
  const agree = (levels: readonly number[]): readonly Consensus[] =>
    levels.map((value, i) => ({ lensId: 'room', itemId: `em${i + 1}`, value, reason: 'Un caso' }));
  const titleOf = (levels: readonly number[], language: Language = 'es'): string =>
    conclusion(empowerment, inputOf([], { consensus: agree(levels) }), language).title;

  it.each([
    [[], 'Todavía no hay respuestas'],
    [[3, 3, 3, 3, 3, 3], 'Falta 1 de 7 dimensiones por definir'],
    [[3, 3], 'Faltan 5 de 7 dimensiones por definir'],
    [[3, 3, 3, 3, 3, 3, 1], 'Nivel 2 de empowerment, Permiso: lo frena «Empatía y oficio»'],
    [[1, 3, 3, 3, 3, 3, 1], 'Nivel 2 de empowerment, Permiso: lo frenan «Decisión y presupuesto» y «Empatía y oficio»'],
    [[2, 2, 2, 2, 2, 2, 2], 'Nivel 2 de empowerment, Permiso: 7 dimensiones frenan el siguiente nivel'],
    [[5, 5, 5, 5, 5, 5, 5], 'Nivel 5 de empowerment, Cultura WOW'],
  ])('%j: %s', (levels, title) => expect(titleOf(levels)).toBe(title));

  it('in English', () => {
    expect(titleOf([3, 3, 3, 3, 3, 3, 1], 'en')).toBe(
      'Empowerment level 2, Permission: held back by “Empathy and craft”',
    );
    expect(titleOf([3, 3, 3, 3, 3, 3], 'en')).toBe('1 of 7 dimensions still needs a level');
  });

  it.each([
    [[1, 1, 1, 2, 2, 2, 2], 'Menos de 5 de 7 dimensiones llegan al nivel 2.'],
    [[1, 2, 2, 2, 2, 2, 2], 'Al menos 5 de 7 dimensiones están en el nivel 2 o más.'],
    [[3, 3, 3, 3, 3, 2, 2], 'Al menos 5 de 7 dimensiones están en el nivel 3 o más, y ninguna está por debajo del 2.'],
  ])('%j: what the level means', (levels, meaning) => {
    expect(conclusion(empowerment, inputOf([], { consensus: agree(levels) })).reading).toBe(meaning);
  });

  it('names the gap between leaders and frontline where both are shown', () => {
    const lead = ballots(empowerment, 'lead', [4, 4, 4]);
    const front = ballots(empowerment, 'front', [2, 2, 2]);
    expect(conclusion(empowerment, inputOf([...lead, ...front])).reading).toContain(
      'la dirección vota 2.0 niveles más alto que la primera línea',
    );
    const hidden = inputOf([...lead.slice(0, 14), ...front]);
    expect(conclusion(empowerment, hidden).reading).not.toContain('la dirección');
  });
});

describe('limits', () => {
  it('say what the numbers do not', () => {
    const { limits } = conclusion(valueProposition, inputOf([...vp([3, 3, null, 3]), ...vp([4, 4], 'lead')]));
    expect(limits).toEqual([
      'Nadie de afuera ha respondido: la lente del cliente es una suposición de los empleados.',
      'Es opinión interna (D), la evidencia más débil.',
      'Respondieron 6 personas: una sola respuesta mueve mucho el resultado.',
      'Respondieron 6 de 45 presentes.',
      'No se muestran 2 grupos, para que nadie pueda ser identificado.',
    ]);
  });

  it('are few where there is little to object', () => {
    const present = groups.map((group) => ({ ...group, present: group.id === 'cust' ? 12 : 0 }));
    const customers = vp(Array<number>(12).fill(3), 'cust');
    expect(conclusion(valueProposition, inputOf(customers, { groups: present })).limits).toEqual([]);
  });
});

describe('for any answers', () => {
  const languages: readonly Language[] = ['es', 'en'];

  it('every sentence is whole: no gap, no number that is not one, no exclamation', () => {
    fc.assert(
      fc.property(anyExercise, fc.constantFrom(...languages), ({ definition, input }, language) => {
        const { title, reading, soWhat, limits } = conclusion(definition, input, language);
        for (const text of [title, reading, soWhat, ...limits]) {
          expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|!|¡|\s{2}|\(\)/);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
        }
        expect(title).not.toMatch(/\.$/);
        for (const sentence of [reading, soWhat, ...limits]) expect(sentence).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });

  it('nobody: nothing is claimed, whatever the instrument', () => {
    for (const definition of [valueProposition, empowerment]) {
      expect(conclusion(definition, emptyInput)).toMatchObject({ title: 'Todavía no hay respuestas', limits: [] });
      expect(conclusion(definition, emptyInput, 'en').title).toBe('No answers yet');
    }
  });
});
