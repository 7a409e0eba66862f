import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Answer, Consensus } from '../../../src/domain/results/answers.ts';
import type { ExerciseResults } from '../../../src/domain/results/results.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

function instrument(id: string): InstrumentDefinition {
  const found = sampleLibrary().instruments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const valueProposition = instrument('value-proposition');
const empowerment = instrument('empowerment');

type Value = number | ((itemId: string) => number | undefined);

/** One ballot a value: the same rating of everything, or one by item. */
const ballots = (
  definition: InstrumentDefinition,
  groupId: string,
  values: readonly Value[],
  lenses = definition.lenses.map(({ id }) => id),
): readonly Answer[] =>
  values.flatMap((value, n) =>
    lenses.flatMap((lensId) =>
      definition.items.map(({ id: itemId }): Answer => {
        const rating = typeof value === 'number' ? value : (value(itemId) ?? null);
        return { ballotId: `${groupId}-${n}`, groupId, lensId, itemId, value: rating, channel: 'paper' };
      }),
    ),
  );

const groups = sampleWorkspace.groups.map(({ id, role }) => ({ id, role, present: 4 }));
const score = (
  definition: InstrumentDefinition,
  answers: readonly Answer[],
  consensus: readonly Consensus[] = [],
): ExerciseResults =>
  scoreExercise(definition, { groups, answers, consensus, tallies: [], evidence: [], facts: [], minimumGroup: 3 });

async function openProfile(pairs: ExerciseResults, rubric: ExerciseResults): Promise<MountedApp> {
  const mounted = await mountApp({
    workspace: sampleWorkspace,
    commands: { 'results.read': ({ exerciseId }) => (exerciseId === 'x1' ? pairs : rubric) },
  });
  mounted.app.navigation.go({ screen: 'synthesis' });
  return mounted;
}

const nothing = score(empowerment, []);
const split = (itemId: string): readonly number[] => (itemId === 'em3' ? [1, 5, 1, 5, 1] : [3, 3, 3, 3, 3]);
const rubricVotes = ballots(
  empowerment,
  'g3',
  [0, 1, 2, 3, 4].map((person) => (itemId: string) => split(itemId)[person]),
);

describe('the CX profile', () => {
  it('is what the synthesis opens with, and leaves out what was not run', async () => {
    await openProfile(score(valueProposition, ballots(valueProposition, 'g3', [1, 3, 5, 3])), nothing);
    const table = within(await screen.findByRole('table', { name: 'Índices de Propuesta de valor' }));
    const company = within(table.getByRole('row', { name: /^Como empresa/ }));
    expect(company.getByRole('button', { name: '50' })).toBeTruthy();
    expect(company.getByRole('button', { name: '3.0 (1.4)' })).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Índices de Madurez de empowerment' })).toBeNull();
  });

  it('explains an index when pointed at, with its n', async () => {
    await openProfile(score(valueProposition, ballots(valueProposition, 'g3', [1, 3, 5, 3])), nothing);
    const [figure] = await screen.findAllByRole('button', { name: '50' });
    await fireEvent.pointerMove(figure as HTMLElement, { pointerType: 'mouse' });
    expect((await screen.findByText('Índice 0–100')).parentElement?.textContent).toContain('n 48');
  });

  it('says of a hidden lens and of a hidden group that they are hidden', async () => {
    const answers = [
      ...ballots(valueProposition, 'g3', [3, 4, 4, 2], ['company']),
      ...ballots(valueProposition, 'g2', [3, 4, 4], ['company']),
      ...ballots(valueProposition, 'g4', [1, 1], ['company', 'customer']),
    ];
    await openProfile(score(valueProposition, answers), nothing);
    expect(await screen.findByText('Menos de 3 respuestas: no se muestra')).toBeTruthy();
    expect(screen.getByText(/^No se muestran aparte: .*Áreas de soporte \(menos de 3 respuestas\)/)).toBeTruthy();
  });

  it('says what belongs here while nothing was answered, and when the results cannot be read', async () => {
    await openProfile(score(valueProposition, []), nothing);
    expect(await screen.findByRole('heading', { name: 'Todavía no hay respuestas en esta medición' })).toBeTruthy();
    document.body.innerHTML = '';
    const mounted = await mountApp({
      workspace: sampleWorkspace,
      commands: {
        'results.read': () => {
          throw new RespiroError('unexpected', 'gone');
        },
      },
    });
    mounted.app.navigation.go({ screen: 'synthesis' });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('the map of agreement and dissent', () => {
  it('names every point with its figures, and flags what has no consensus', async () => {
    const agreed: Consensus = { lensId: 'room', itemId: 'em1', value: 3, reason: '' };
    await openProfile(score(valueProposition, []), score(empowerment, rubricVotes, [agreed]));
    const point = await screen.findByRole('button', { name: /^Respiro\. media 2\.6 · desv\. est\. 2\.19 · n 5/ });
    expect(point.getAttribute('aria-label')).toContain('Acuerdo bajo, abajo en la escala');
    expect(point.getAttribute('aria-label')).toContain('Sin consenso');
    expect(screen.getByText('1 de 7 preguntas por conversar · 6 sin consenso')).toBeTruthy();
    const table = within(screen.getByRole('table', { name: /^Madurez de empowerment: media y acuerdo/ }));
    expect(table.getAllByRole('rowheader')).toHaveLength(7);
  });

  it('lists what to talk about with what the room concluded', async () => {
    const agreed: Consensus = { lensId: 'room', itemId: 'em3', value: 2, reason: 'Depende del turno' };
    await openProfile(score(valueProposition, []), score(empowerment, rubricVotes, [agreed]));
    expect(await screen.findByText('Depende del turno')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Buscar consenso en vivo' })).toBeNull();
  });
});
