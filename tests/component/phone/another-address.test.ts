/** The room goes to another address, where the browser remembers nothing: the page takes along what it holds. */
import { fireEvent, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addressWith, takeIn } from '../../../src/phone/carried.ts';
import { readRoomAddress } from '../../../src/phone/room-address.ts';
import { i18n } from '../../../src/ui/i18n/language.svelte.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { exerciseOf, nothingYet, openPhone, stageOf } from '../../support/phone/open-phone.ts';
import { Pocket } from '../../support/phone/pocket.ts';
import { StoreInMemory } from '../../support/phone/store-in-memory.ts';

afterEach(() => (i18n.language = 'es'));

const here = 'http://192.168.1.20:8321/';
const there = 'http://192.168.8.5:8321/';
const value = sampleLibrary().instruments.find(({ id }) => id === 'value-proposition');
if (value === undefined) throw new Error('no such instrument');
const collecting = [exerciseOf(value), stageOf(value, 'collecting'), nothingYet];
const rating = { kind: 'rate', exerciseId: 'x1', lensId: 'company', itemId: 'i1', value: 4 } as const;

const fragmentOf = (address: string): string => new URL(address).hash.slice(1);

describe('the room is elsewhere', () => {
  it('is followed at once, as who one was, with what was not sent yet', () => {
    const phone = new Pocket();
    phone.room.settle();
    phone.send(rating);
    // Lost on its way.
    phone.room.drop();
    phone.room.elsewhere = there;
    phone.recover();
    expect(phone.page.connection.status).toBe('elsewhere');
    expect(phone.went).toHaveLength(1);
    expect(phone.went[0]).toMatch(/^http:\/\/192\.168\.8\.5:8321\/#s3cret~/);

    phone.room.elsewhere = null;
    const arrived = new Pocket({ room: phone.room });
    expect(takeIn(fragmentOf(phone.went[0] ?? ''), here, arrived.store)).toBe('s3cret');
    arrived.load('s3cret');
    arrived.recover();
    expect(arrived.page.connection.status).toBe('open');
    expect([arrived.room.seats.size, arrived.written.length]).toEqual([1, 1]);
    expect(arrived.page.outbox.waiting).toEqual([]);
  });

  it('goes by itself once; whoever comes back is asked, and finds the room when it is here again', async () => {
    const { pocket, room, title, tap, settle } = await openPhone(collecting);
    const sendOn = async (): Promise<void> => {
      room.elsewhere = there;
      room.drop();
      await settle(1_000);
    };
    await sendOn();
    pocket.page.connection.wake();
    await settle();
    expect(pocket.went).toHaveLength(1);
    expect(title()).toBe('La sala cambió de dirección');
    await tap('Ir a la sala');
    expect(pocket.went).toHaveLength(2);

    room.elsewhere = null;
    pocket.page.connection.wake();
    await settle();
    expect(title()).not.toBe('La sala cambió de dirección');
    expect(pocket.page.connection.status).toBe('open');
    // Another time it is followed by itself again.
    await sendOn();
    expect(pocket.went).toHaveLength(3);
  });
});

describe('the new address typed', () => {
  it('is offered when the connection was lost for long, and brings the place along', async () => {
    const { pocket, room, title, tap, settle } = await openPhone(collecting);
    await tap('Empezar');
    const asked = title();
    room.drop();
    await settle();
    expect(screen.queryByRole('button', { name: '¿Cambió la dirección de la sala?' })).toBeNull();
    for (let second = 0; second < 20; second += 1) {
      pocket.clock.pass(1_000);
      room.drop();
    }
    await settle();
    room.drop();
    await settle();
    await tap('¿Cambió la dirección de la sala?');
    expect(title()).toBe('La dirección nueva de la sala');
    await tap('Ir a la sala');
    expect(screen.getByRole('alert').textContent).toMatch(/cuatro números con puntos/);
    await fireEvent.input(screen.getByRole('textbox', { name: 'Dirección' }), { target: { value: '192,168,8,5' } });
    expect(screen.getByRole('alert').textContent).toBe('');
    await tap('Ir a la sala');
    expect(pocket.went.map((address) => address.split('#')[0])).toEqual([there]);

    await tap('Cancelar');
    expect(title()).toBe(asked);
    await tap('¿Cambió la dirección de la sala?');
    // The room is back meanwhile: there is nothing to type.
    await settle(7_000);
    expect(title()).toBe(asked);
    expect(screen.queryByRole('button', { name: '¿Cambió la dirección de la sala?' })).toBeNull();
  });

  it.each([
    ['192.168.8.5:8321', there],
    [' 192.168.8.5 ', there],
    ['http://192.168.8.5:8321/', there],
    ['HTTP://192.168.8.5:8321/#abc', there],
    ['192, 168, 8, 5 : 8321', there],
    ['10.0.0.1:80', 'http://10.0.0.1/'],
    ['192.168.8', null],
    ['192.168.8.256', null],
    ['192.168.8.5:70000', null],
    ['ejemplo.com', null],
    ['user@192.168.8.5', null],
    ['', null],
  ])('%j is read as %j', (typed, url) => {
    expect(readRoomAddress(typed, '8321')).toBe(url);
  });
});

describe('what is taken along', () => {
  const token = 'ab'.repeat(16);
  const keptBy = (store: StoreInMemory): Record<string, string | null> =>
    Object.fromEntries(['token', 'secret', 'seated', 'outbox', 'drafts'].map((key) => [key, store.get(key)]));

  it('arrives whole, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.record({ outbox: fc.string({ unit: 'grapheme' }), drafts: fc.string({ unit: 'grapheme' }) }),
        (texts) => {
          const [store, other] = [new StoreInMemory(), new StoreInMemory()];
          for (const [key, text] of Object.entries({ token, secret: 'S-_1', seated: '1', ...texts }))
            store.set(key, text);
          // Of a room that the phone had been in at that address before.
          other.set('drafts', 'old');
          expect(takeIn(fragmentOf(addressWith(there, store)), here, other)).toBe('S-_1');
          expect(keptBy(other)).toEqual(keptBy(store));
        },
      ),
    );
  });

  it('is nothing when it comes from a link in a message, or from another page', () => {
    const store = new StoreInMemory();
    store.set('token', token);
    const fragment = fragmentOf(addressWith(there, store));
    const referrers = ['', 'https://chat.example/', 'http://evil.example/', 'http://192.168.1.20.evil.example/'];
    for (const referrer of [...referrers, 'http://192.168.1.20:8321/x']) {
      const other = new StoreInMemory();
      expect(takeIn(fragment, referrer, other)).toBe('');
      expect(other.get('token')).toBeNull();
    }
  });

  it.each(['s~', 's~{', 's~null', 's~%', `s~${encodeURIComponent('{"token":"short"}')}`, 's~[]'])(
    'is nothing when it is none: %j',
    (fragment) => {
      const store = new StoreInMemory();
      store.set('token', token);
      expect(takeIn(fragment, here, store)).toBe('s');
      expect(store.get('token')).toBe(token);
    },
  );
});
