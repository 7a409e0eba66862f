import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { answer, openKiosk, press, sitDown, touch } from './open-kiosk.ts';

const chosen = (): string[] =>
  screen
    .queryAllByRole('radio')
    .filter((radio) => radio.getAttribute('aria-checked') === 'true')
    .map((radio) => radio.getAttribute('aria-label') ?? '');

describe('one person’s turn, with names', () => {
  it('goes from the first touch through the questions, each written at once', async () => {
    const kiosk = await openKiosk('x1');
    expect(await screen.findByText('Sus respuestas se guardan con su nombre.')).toBeTruthy();
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '45n');
    await screen.findByText('4 de 12');
    expect(kiosk.asked('answers.record')).toMatchObject([
      { respondent: { participantId: 'p1' }, lensId: 'company', itemId: 'vp01', value: 4, channel: 'kiosk' },
      { itemId: 'vp02', value: 5 },
      { itemId: 'vp03', value: null },
    ]);
  });

  it('says who answers before the first question, and on no page with an answer', async () => {
    const kiosk = await openKiosk('x1');
    await touch(/Toque para empezar/);
    await touch(/Dirección/);
    await touch(/Adriana Ibarra/);
    expect(await screen.findByText(/Responde P-01 Adriana Ibarra/)).toBeTruthy();
    await touch('Empezar');
    await answer(kiosk, '4');
    expect(document.body.textContent).not.toContain('Adriana');
  });

  it('goes back to what was answered in this turn, and forward without changing it', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    expect(screen.queryByRole('button', { name: 'Anterior' })).toBeNull();
    await answer(kiosk, '45');
    await press('Backspace');
    await screen.findByText('2 de 12');
    expect(chosen()).toHaveLength(1);
    await touch('Anterior');
    await screen.findByText('1 de 12');
    await answer(kiosk, '1');
    await screen.findByText('2 de 12');
    await touch('Siguiente');
    await screen.findByText('3 de 12');
    expect(kiosk.kept.answers.map(({ itemId, value }) => [itemId, value])).toEqual([
      ['vp02', 5],
      ['vp01', 1],
    ]);
  });

  it('goes on at the first question without an answer, and never shows those before', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '45');
    kiosk.clock.pass(75_000);
    await sitDown('Adriana Ibarra');
    await screen.findByText('3 de 12');
    expect(chosen()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Anterior' })).toBeNull();
    await press('Backspace');
    expect(screen.getByText('3 de 12')).toBeTruthy();
  });

  it('marks who has answered everything that is open; nobody can be chosen twice', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '444444444444');
    await touch('Terminé, pase al siguiente');
    await touch('Siguiente persona');
    await touch(/Toque para empezar/);
    await touch(/Dirección/);
    const entry = await screen.findByRole('button', { name: /Adriana Ibarra/ });
    await waitFor(() => expect(entry.hasAttribute('disabled')).toBe(true));
    expect(entry.textContent).toContain('Ya respondió');
    kiosk.setRound('customer', 'collecting');
    await waitFor(() => expect(entry.hasAttribute('disabled')).toBe(false));
  });

  it('asks the second lens after the first, with its own prompt', async () => {
    const kiosk = await openKiosk('x1', { rounds: { company: 'collecting', customer: 'collecting' } });
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '444444444444');
    await touch('Empezar');
    await screen.findByText('1 de 12');
    await answer(kiosk, '2');
    expect(kiosk.kept.answers.at(-1)).toMatchObject({ lensId: 'customer', itemId: 'vp01', value: 2 });
  });

  it('chooses the group by its number, which is not typed into the search that follows', async () => {
    await openKiosk('x1');
    await touch(/Toque para empezar/);
    await screen.findByRole('button', { name: /Mandos medios/ });
    expect(await press('2')).toBe(false);
    expect(await screen.findByRole('button', { name: /Rodrigo Peña/ })).toBeTruthy();
  });

  it('finds people by typing; Enter takes the only one left', async () => {
    await openKiosk('x1');
    await touch(/Toque para empezar/);
    await touch(/Mandos medios/);
    const search = await screen.findByRole('textbox', { name: 'Busque su nombre o su código' });
    await fireEvent.input(search, { target: { value: 'carmen' } });
    expect(screen.queryByRole('button', { name: /Rodrigo/ })).toBeNull();
    await fireEvent.submit(search.closest('form') as HTMLFormElement);
    expect(await screen.findByText(/Responde P-05 María del Carmen Ochoa/)).toBeTruthy();
  });
});

describe('an answer that is not written', () => {
  it('says so where it stands, keeps it, and sends it again by itself', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    kiosk.kept.refuse = new RespiroError('disk-full', 'no room');
    await press('4');
    expect(await screen.findByText(/todavía no se guarda/)).toBeTruthy();
    expect(chosen()).toHaveLength(1);
    expect(kiosk.kept.answers).toEqual([]);
    kiosk.clock.pass(3_000);
    await screen.findByText('Guardada');
    expect(kiosk.kept.answers).toMatchObject([{ itemId: 'vp01', value: 4 }]);
  });
});

describe('a round that is not open', () => {
  it('is waited for calmly, and begun as soon as it opens', async () => {
    const kiosk = await openKiosk('x1', { rounds: { company: 'waiting', customer: 'waiting' } });
    expect(await screen.findByRole('heading', { name: 'La ronda no está abierta todavía' })).toBeTruthy();
    kiosk.setRound('company', 'collecting');
    expect(await screen.findByRole('button', { name: /Toque para empezar/ })).toBeTruthy();
  });

  it('that closes in the middle says that the answers are kept', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    await answer(kiosk, '45');
    kiosk.setRound('company', 'closed');
    expect(await screen.findByRole('heading', { name: 'La ronda se cerró' })).toBeTruthy();
    expect(screen.getByText('Sus respuestas están guardadas.')).toBeTruthy();
    await touch('Continuar');
    expect(await screen.findByRole('heading', { name: '¿Algo que quiera agregar?' })).toBeTruthy();
    expect(kiosk.kept.answers).toHaveLength(2);
  });

  it('tells the truth about an answer that came too late', async () => {
    const kiosk = await openKiosk('x1');
    await sitDown('Adriana Ibarra');
    await screen.findByText('1 de 12');
    kiosk.kept.refuse = new RespiroError('round-closed', 'closed');
    await press('4');
    expect(await screen.findByText(/llegó después del cierre y no se guardó/)).toBeTruthy();
  });
});

describe('one person’s turn, without names', () => {
  it('makes a ballot with the first answer and not before', async () => {
    const kiosk = await openKiosk('x2');
    expect(await screen.findByText('Es anónimo: nadie verá quién respondió qué.')).toBeTruthy();
    await touch(/Toque para empezar/);
    await press('2');
    await touch('Empezar');
    await screen.findByText('1 de 7');
    expect(kiosk.kept.ballots).toEqual([]);
    await answer(kiosk, '43');
    expect(kiosk.kept.ballots).toMatchObject([{ groupId: 'g2', participantId: null, channel: 'kiosk' }]);
    expect(kiosk.kept.answers).toHaveLength(2);
  });

  it('says the group with a comment only when the person wants it', async () => {
    const kiosk = await openKiosk('x2');
    for (const wanted of [false, true]) {
      await touch(/Toque para empezar/);
      await press('2');
      await touch('Empezar');
      await screen.findByText('1 de 7');
      await answer(kiosk, '4444444');
      await fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Falta tiempo' } });
      if (wanted) await fireEvent.click(screen.getByRole('checkbox'));
      await touch('Terminé, pase al siguiente');
      await touch('Siguiente persona');
    }
    expect(kiosk.asked('comments.add')).toEqual([
      { exerciseId: 'x2', itemId: null, groupId: null, text: 'Falta tiempo' },
      { exerciseId: 'x2', itemId: null, groupId: 'g2', text: 'Falta tiempo' },
    ]);
  });
});
