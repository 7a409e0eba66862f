/** The screens of the participants' page, as the room leads through them. */
import axe from 'axe-core';
import { fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { InstrumentDefinition, Lens } from '../../../src/domain/instruments/definition.ts';
import { i18n } from '../../../src/ui/i18n/language.svelte.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { orderAndWords } from '../../support/mixed-instrument.ts';
import { exerciseOf, nothingYet, openPhone, stageOf } from '../../support/phone/open-phone.ts';

afterEach(() => (i18n.language = 'es'));

const value = sampleLibrary().instruments.find(({ id }) => id === 'value-proposition');
const promises = sampleLibrary().instruments.find(({ id }) => id === 'promises');
if (value === undefined || promises?.register === undefined) throw new Error('no such instruments');
const [lens] = value.lenses as [Lens];
const short: InstrumentDefinition = { ...value, items: value.items.slice(0, 2), lenses: [lens] };
const dots: InstrumentDefinition = {
  ...short,
  id: 'dots',
  lenses: [{ ...lens, amount: { kind: 'dots', total: 3, each: 2 } }],
};

/** jsdom lays nothing out, so contrast and sizes are seen elsewhere. */
async function faultsOf(container: Element): Promise<string[]> {
  const found = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('a phone in the room', () => {
  it('chooses its group, is told how answers are kept, answers question by question, and may change its mind', async () => {
    const { tap, title, settle, pocket, container } = await openPhone(
      [exerciseOf(short), stageOf(short, 'collecting'), nothingYet],
      null,
    );
    expect(title()).toBe('¿De qué grupo es usted?');
    expect(await faultsOf(container)).toEqual([]);
    await tap('Tienda Centro');
    expect(screen.getByText(/Es anónimo/)).toBeTruthy();
    expect(await faultsOf(container)).toEqual([]);
    await tap('Empezar');
    const [first, second] = short.items;
    expect(title()).toBe(first?.question.es);
    expect(document.activeElement?.textContent).toBe(first?.question.es);
    expect(await faultsOf(container)).toEqual([]);
    await tap(/^4:/, 'radio');
    expect(screen.getByText('Enviado')).toBeTruthy();
    await settle(450);
    expect(title()).toBe(second?.question.es);
    await tap(/No aplica/, 'radio');
    await settle(450);
    expect(title()).toBe('Ya respondió todo');
    expect(await faultsOf(container)).toEqual([]);
    await tap(new RegExp(`^Cambiar: ${first?.short.es ?? ''}`));
    await tap(/^2:/, 'radio');
    await settle(2_000);
    // A change of mind does not lead away by itself.
    expect(title()).toBe(first?.question.es);
    expect(pocket.written.map((message) => (message.kind === 'rate' ? message.value : message))).toEqual([4, null, 2]);
  });

  it('says “sent” only when the room has acknowledged it, and tells why something was not kept', async () => {
    const { tap, room, pocket, settle } = await openPhone([
      exerciseOf(short),
      stageOf(short, 'collecting'),
      nothingYet,
    ]);
    await tap('Empezar');
    room.drop();
    await tap(/^4:/, 'radio');
    expect(screen.queryByText('Enviado')).toBeNull();
    expect(screen.getByText('En este teléfono, por enviar')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('1 respuesta queda en este teléfono');
    room.refusals = ['round-closed'];
    pocket.page.connection.wake();
    await settle();
    expect(screen.getByText(/la ronda ya se había cerrado/)).toBeTruthy();
    expect(screen.getByRole('radio', { checked: false, name: /^4:/ })).toBeTruthy();
  });

  it('puts in order by touch, writes words, and sends each by its button', async () => {
    const { tap, settle, title, pocket, container } = await openPhone([
      exerciseOf(orderAndWords),
      stageOf(orderAndWords, 'collecting'),
      nothingYet,
    ]);
    await tap('Empezar');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Enviar' }).disabled).toBe(true);
    await tap(/^Trato,/);
    await tap(/^Rapidez,/);
    await tap(/^Subir: Rapidez/);
    expect(await faultsOf(container)).toEqual([]);
    await tap('Enviar');
    await settle(450);
    expect(title()).toBe('¿Qué cambiaría usted mañana?');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: '  Los turnos.  ' } });
    expect(await faultsOf(container)).toEqual([]);
    await tap('Enviar');
    await settle(450);
    expect(title()).toBe('Ya respondió todo');
    const [order, words] = pocket.written;
    const named = order?.kind === 'rank' ? order.order : [];
    const titles = named.map((id) => orderAndWords.items.find((item) => item.id === id)?.question.es);
    expect(titles).toEqual(['Rapidez', 'Trato']);
    expect(words).toMatchObject({ kind: 'say', text: 'Los turnos.' });
  });

  it('shares out votes, and says how many it leaves', async () => {
    const { tap, pocket, container } = await openPhone([exerciseOf(dots), stageOf(dots, 'collecting'), nothingYet]);
    await tap('Empezar');
    await tap(`Más: ${dots.items[1]?.short.es ?? ''}`);
    expect(await faultsOf(container)).toEqual([]);
    await tap('Enviar y dejar 2 votos');
    expect(pocket.written).toMatchObject([{ kind: 'share', shares: [{ itemId: dots.items[1]?.id, value: 1 }] }]);
  });

  it('contributes to the register, with the group only if one wants to', async () => {
    const { id, title, entry, invitation } = promises.register ?? {
      id: '',
      title: lens.title,
      entry: lens.title,
      invitation: lens.title,
    };
    const alone = { ...promises, items: [], lenses: [] };
    const { tap, pocket, container } = await openPhone([
      exerciseOf(alone, { register: { id, title, entry, invitation } }),
      stageOf(alone, 'collecting'),
      nothingYet,
    ]);
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Entregamos en 48 horas' } });
    await tap('Enviar');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Contestamos el mismo día' } });
    await fireEvent.click(screen.getByRole('checkbox'));
    await tap('Enviar');
    expect(pocket.written).toMatchObject([
      { kind: 'contribute', to: 'register', text: 'Entregamos en 48 horas', withGroup: false },
      { kind: 'contribute', to: 'register', text: 'Contestamos el mismo día', withGroup: true },
    ]);
    expect(screen.getAllByText('Enviado')).toHaveLength(2);
    expect(await faultsOf(container)).toEqual([]);
  });

  it('says what became of the answers when the round closes', async () => {
    const { tap, room, settle, title } = await openPhone([exerciseOf(short), stageOf(short, 'collecting'), nothingYet]);
    await tap('Empezar');
    await tap(/^4:/, 'radio');
    room.tell(stageOf(short, 'closed'));
    await settle();
    expect(title()).toBe('La ronda se cerró');
    expect(screen.getByText(/Sus respuestas están guardadas/)).toBeTruthy();
  });

  it('shows what was answered before, after the page was loaded anew', async () => {
    const [first] = short.items;
    const answers = [{ lensId: lens.id, itemId: first?.id ?? '', value: 5 }];
    const { title, tap, reload } = await openPhone([
      exerciseOf(short),
      stageOf(short, 'collecting'),
      { kind: 'mine', exerciseId: 'x1', lastOp: 0, answers, texts: [] },
    ]);
    await tap('Empezar');
    expect(title()).toBe(short.items[1]?.question.es);
    await reload();
    // The prompt was read; the question that has an answer is not asked again.
    expect(title()).toBe(short.items[1]?.question.es);
    await tap('Anterior');
    expect(screen.getByRole('radio', { checked: true, name: /^5:/ })).toBeTruthy();
  });

  it('speaks the language of the phone, and the other one when asked to', async () => {
    const { tap, title } = await openPhone([], 'g2');
    expect(title()).toBe('En un momento empezamos');
    await tap('English');
    expect(title()).toBe('We begin in a moment');
    expect(document.documentElement.lang).toBe('en');
    await tap('Español');
    expect(document.documentElement.lang).toBe('es-MX');
  });
});

describe('a phone outside', () => {
  it('types the code by hand, and is told when it is wrong', async () => {
    const { container, settle } = await openPhone([], null, '');
    const field = screen.getByLabelText('Código');
    await fireEvent.input(field, { target: { value: 'ABC' } });
    await fireEvent.submit(field);
    expect(screen.getByText(/Son seis letras, sin números/)).toBeTruthy();
    await fireEvent.input(field, { target: { value: 'acd-efj' } });
    await fireEvent.submit(field);
    await settle();
    expect(screen.getByText(/Ese código no es el de esta sala/)).toBeTruthy();
    expect(await faultsOf(container)).toEqual([]);
  });
});
