/** What was begun and not sent, when the phone is locked, the page loaded anew, the round closed or the room over. */
import { fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { StageMessage } from '../../../src/contract/room/messages.ts';
import { i18n } from '../../../src/ui/i18n/language.svelte.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { openQuestion, orderAndWords } from '../../support/mixed-instrument.ts';
import { exerciseOf, nothingYet, openPhone, stageOf } from '../../support/phone/open-phone.ts';

afterEach(() => (i18n.language = 'es'));

const [rated] = orderAndWords.lenses;
if (rated === undefined) throw new Error('no lens');
const { ranking: _, ...lens } = rated;
const dots = { ...orderAndWords, lenses: [{ ...lens, amount: { kind: 'dots' as const, total: 3, each: 2 } }] };
const ordered = { ...orderAndWords, items: orderAndWords.items.slice(0, 4) };
const inWords = { ...orderAndWords, lenses: [lens], items: [openQuestion, { ...openQuestion, id: 'q-2' }] };
const promises = sampleLibrary().instruments.find(({ id }) => id === 'promises');

const open = (definition: typeof orderAndWords) =>
  openPhone([exerciseOf(definition), stageOf(definition, 'collecting'), nothingYet]);
const write = (text: string): Promise<boolean> =>
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
const written = (): string => screen.getByRole<HTMLTextAreaElement>('textbox').value;
const store = ({ pocket }: Awaited<ReturnType<typeof openPhone>>): string | null => pocket.store.get('drafts');

describe('what was begun and not sent', () => {
  it('is there after the page was loaded anew: an order', async () => {
    const phone = await open(ordered);
    await phone.tap('Empezar');
    await phone.tap(/^Trato,/);
    await phone.tap(/^Rapidez,/);
    await phone.reload();
    expect(screen.getByRole('button', { name: 'Rapidez, lugar 2' })).toBeTruthy();
    await phone.tap('Enviar');
    expect(phone.pocket.written).toMatchObject([{ kind: 'rank', order: ['o-2', 'o-1'] }]);
    expect(store(phone)).toBe('[]');
  });

  it('is there after the page was loaded anew: votes', async () => {
    const phone = await open({ ...dots, items: ordered.items });
    await phone.tap('Empezar');
    await phone.tap('Más: Trato');
    await phone.reload();
    await phone.tap('Enviar y dejar 2 votos');
    expect(phone.pocket.written).toMatchObject([{ kind: 'share', shares: [{ itemId: 'o-2', value: 1 }] }]);
    expect(store(phone)).toBe('[]');
  });

  it('is there after the page was loaded anew: words, at the question where one was', async () => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    await phone.tap('Enviar');
    await phone.settle(450);
    await write('La fila de las seis');
    await phone.tap('Anterior');
    expect(written()).toBe('Los turnos');
    await write('Los turnos de la tarde');
    await phone.reload();
    expect(written()).toBe('Los turnos de la tarde');
    await phone.tap('Enviar');
    // It was answered before, so one goes on by hand; what waits half done comes next.
    await phone.tap('Siguiente');
    expect(written()).toBe('La fila de las seis');
  });

  it('is not there for what was emptied again', async () => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    await write('  ');
    expect(store(phone)).toBe('[]');
  });

  it('is there after the page was loaded anew: a comment, on its own page', async () => {
    const phone = await open(ordered);
    phone.room.tell(stageOf(ordered, 'closed'));
    await phone.settle();
    await phone.tap('Escribir un comentario');
    await write('Falta luz en el almacén');
    await phone.reload();
    expect(phone.title()).toBe('Su comentario');
    expect(written()).toBe('Falta luz en el almacén');
    await phone.tap('Enviar');
    expect(phone.pocket.written).toMatchObject([{ kind: 'contribute', text: 'Falta luz en el almacén' }]);
    await phone.reload();
    expect(written()).toBe('');
    await phone.tap('Anterior');
    await phone.reload();
    expect(phone.title()).not.toBe('Su comentario');
  });

  it('is there after the page was loaded anew: a row for the register', async () => {
    if (promises?.register === undefined) throw new Error('no register');
    const { id, title, entry, invitation } = promises.register;
    const alone = { ...promises, items: [], lenses: [] };
    const phone = await openPhone([
      exerciseOf(alone, { register: { id, title, entry, invitation } }),
      stageOf(alone, 'collecting'),
      nothingYet,
    ]);
    await write('Entregamos en 48 horas');
    await phone.reload();
    expect(written()).toBe('Entregamos en 48 horas');
  });

  it('is said not to have been sent when its round closes, and is there again when it is opened anew', async () => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    phone.room.tell(stageOf(inWords, 'closed'));
    await phone.settle();
    expect(screen.getByText('Lo que estaba preparando no alcanzó a enviarse.')).toBeTruthy();
    phone.room.tell(stageOf(inWords, 'collecting'));
    await phone.settle();
    expect(written()).toBe('Los turnos');
  });

  it('is forgotten when the room works on another exercise', async () => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    const other: StageMessage = { ...stageOf(inWords, 'collecting'), exerciseId: 'x2' };
    phone.room.tell({ ...other, rounds: [] });
    await phone.settle();
    expect(store(phone)).toContain('Los turnos');
    phone.room.tell(other);
    await phone.settle();
    expect(store(phone)).toBe('[]');
  });

  it('is forgotten when somebody else takes the phone', async () => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    const person = { id: 'p1', code: 'P01', name: 'Ana' };
    phone.room.tell({ kind: 'you', you: { groupId: 'g2', person, mayNameGroup: true } });
    await phone.settle();
    expect(store(phone)).toContain('Los turnos');
    phone.room.tell({ kind: 'you', you: { groupId: 'g2', person: { ...person, id: 'p2' }, mayNameGroup: true } });
    await phone.settle();
    expect(store(phone)).toBeNull();
  });

  it.each([closeCodes.closed, closeCodes.moved])('is forgotten when the room ends it with %i', async (code) => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    phone.room.close(code);
    await phone.settle();
    expect(store(phone)).toBeNull();
  });

  it('is forgotten by a phone that comes to another room', async () => {
    const phone = await open(inWords);
    await phone.tap('Empezar');
    await write('Los turnos');
    phone.pocket.load('another');
    expect(store(phone)).toBeNull();
  });
});
