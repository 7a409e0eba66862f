/** Messages of every shape: the engine goes on, and writes nothing that is no answer. */
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { roomPath, roomProtocol } from '../../../src/contract/room/limits.ts';
import { crowdEngine, joinAll, openCrowdRoom } from '../../support/room/crowd.ts';
import { fuzzer } from '../../support/room/fuzz.ts';
import { secretOf } from '../../support/room/open-room.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { amount, dice, patience, tellFigures } from '../../support/torture.ts';

const atOnce = 8;
const aConnection = 30;

test(
  'messages of every shape crash nothing',
  async () => {
    const tries = amount(1_500, 20_000);
    const about = await openCrowdRoom(crowdEngine(temporaryFolder()));
    const { engine, host, room, shop, itemIds } = about;
    const { phones } = await joinAll(about, 1);
    onTestFinished(() => phones.forEach((phone) => phone.close()));
    const counted = { messages: 0, answered: 0, acknowledged: 0, refused: 0 };
    const closes = new Map<string, number>();

    const attack = async (at: number): Promise<void> => {
      const die = dice(`fuzz ${at}`);
      const next = fuzzer(die, { exerciseId: shop.exerciseId, itemIds });
      const token = String(at).padStart(32, 'e');
      while (counted.messages < tries) {
        const socket = new WebSocket(`ws://${host}${roomPath}`, roomProtocol, { origin: `http://${host}` });
        const closed = new Promise<number>((resolve) => socket.on('close', resolve));
        socket.on('error', () => undefined);
        socket.on('message', (data: Buffer) => {
          counted.answered += 1;
          const { kind } = JSON.parse(data.toString()) as { kind: string };
          if (kind === 'ack') counted.acknowledged += 1;
          if (kind === 'refused') counted.refused += 1;
        });
        socket.on('open', () => {
          if (die(20) > 0) socket.send(JSON.stringify({ kind: 'join', version: 1, token, secret: secretOf(room) }));
          // The place comes with a commit; what is said before it ends the connection.
          setTimeout(() => {
            for (let i = 0; i < aConnection; i += 1) {
              counted.messages += 1;
              socket.send(next());
            }
            setTimeout(() => socket.close(), 30);
          }, 30);
        });
        const code = String(await closed);
        closes.set(code, (closes.get(code) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, at) => attack(at)));

    const { messages, ...rest } = counted;
    const ended = Object.fromEntries([...closes].map(([code, n]) => [`closed${code}`, n]));
    tellFigures('fuzzed messages', { messages, ...rest, ...ended });
    expect(rest.acknowledged).toBeGreaterThan(0);
    expect(rest.refused).toBeGreaterThan(0);
    // The same engine, and it still writes what is right.
    const [phone] = phones;
    const answer = {
      kind: 'rate',
      exerciseId: shop.exerciseId,
      lensId: 'company',
      itemId: itemIds[0] ?? '',
      value: 3,
    } as const;
    expect(await phone?.answer(answer)).toBeNull();
    expect(engine.output()).toBe('');
    const { ballots, answers } = await engine.do('exercises.sheet', { id: shop.exerciseId });
    expect(ballots.length).toBeLessThanOrEqual(1 + atOnce);
    for (const { value, itemId } of answers) {
      expect([null, 1, 2, 3, 4, 5]).toContain(value);
      expect(itemIds).toContain(itemId);
    }
  },
  patience,
);
