import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { ratedItems } from '../../../src/domain/instruments/asked.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type { RatedItem, Scale } from '../../../src/domain/instruments/definition.ts';
import AnswerForm from '../../../src/ui/questions/AnswerForm.svelte';
import { formOfKind } from '../../../src/ui/questions/forms.ts';
import { pictureOfKind } from '../../../src/ui/questions/pictures.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';

const library = sampleLibrary().instruments;

/** The compiler complains here when a kind is added to the domain. */
type RatedKind = RatedItem['kind'];
const everyKind = { 'bipolar-pair': true, 'behaviour-rubric': true, scale: true } satisfies Record<RatedKind, true>;

describe('the kinds of question', () => {
  it.each(Object.keys(everyKind) as RatedKind[])('%s has a folder with a form and a picture', (kind) => {
    expect(formOfKind(kind)).toBeTypeOf('function');
    expect(pictureOfKind(kind)).toBeTypeOf('function');
    expect(formOfKind(kind)).not.toBe(pictureOfKind(kind));
  });

  it('are told apart: no two share a form', () => {
    const forms = (Object.keys(everyKind) as RatedKind[]).map((kind) => formOfKind(kind));
    expect(new Set(forms).size).toBe(forms.length);
  });
});

/** What each end or step says, in Spanish. */
function saidBy(item: RatedItem, { pointTitles }: Scale): readonly string[] {
  if (item.kind === 'bipolar-pair') return [item.left.es, item.right.es];
  return (item.kind === 'behaviour-rubric' ? item.levels : pointTitles).map(({ es }) => es);
}

describe.each(library.filter(({ items }) => items.length > 0))('the answer form of $id', (definition) => {
  const [item] = ratedItems(definition);
  if (item === undefined) throw new Error('no item');
  const scale = scaleOfLens(definition, definition.lenses[0]?.id ?? '');
  const { first = 1 } = scale;
  const fed = { item, scale };
  const said = saidBy(item, scale);

  it('offers every point and “no aplica”, all with a name', async () => {
    const onanswer = vi.fn<(value: number | null) => void>();
    render(AnswerForm, { ...fed, value: undefined, onanswer });
    expect(screen.getByRole('radiogroup', { name: item.question.es })).toBeTruthy();
    const options = screen.getAllByRole('radio');
    expect(options).toHaveLength(scale.points + 1);
    for (const option of options) await fireEvent.click(option);
    expect(onanswer.mock.calls.map(([value]) => value)).toEqual([...scale.pointTitles.map((_, at) => at + 1), null]);
  });

  it('shows what was answered', () => {
    render(AnswerForm, { ...fed, value: 2, onanswer: () => undefined });
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
    expect(screen.getByRole('radio', { checked: true }).textContent).toContain(String(first + 1));
  });

  it('is one stop of Tab: at the answer, else at the first point', async () => {
    const stops = (): (string | null)[] =>
      screen
        .getAllByRole('radio')
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ textContent }) => textContent);
    const { rerender } = render(AnswerForm, { ...fed, onanswer: () => undefined });
    expect(stops()).toEqual([expect.stringContaining(String(first))]);
    await rerender({ value: 4 });
    expect(stops()).toEqual([expect.stringContaining(String(first + 3))]);
    await rerender({ value: null });
    expect(stops()).toEqual([expect.stringContaining('0')]);
  });

  it('is only read where nobody answers on it: every text, and nothing to press or to reach by Tab', () => {
    const { container } = render(AnswerForm, fed);
    expect(container.querySelectorAll('button, [role], [tabindex], a, input')).toHaveLength(0);
    for (const text of [...said, ...scale.pointTitles.map(({ es }) => es)]) {
      expect(container.textContent).toContain(text);
    }
    expect(container.textContent).not.toContain('No aplica');
  });

  it('speaks the language it is told, whatever the interface speaks', () => {
    const { container } = render(AnswerForm, { ...fed, language: 'en' });
    expect(container.textContent).toContain(scale.pointTitles[0]?.en);
    expect(container.textContent).not.toContain(scale.pointTitles[0]?.es);
  });
});
