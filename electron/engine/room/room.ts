/** The room of the engagement that is open: opened, moved to another address, found again after the engine died, ended. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { RespiroError } from '../../../src/contract/errors.ts';
import { closeCodes } from '../../../src/contract/room/limits.ts';
import type { MovedPlace, OpenRoom, RoomSelfTest, RoomView } from '../../../src/contract/room-views.ts';
import { requireOpen, type EngineContext } from '../commands/handler.ts';
import { Audience } from './audience.ts';
import { newCode, newSecret } from './entry-keys.ts';
import { roomLimits, type RoomLimits } from './limits.ts';
import { answers, isGone, listenAt, retryPortMs, urlOf } from './listening.ts';
import { roomInterfaces } from './network.ts';
import { PlaceStore, type StoredRoom } from './place-store.ts';
import { RoomServer } from './room-server.ts';
import { Signposts } from './signposts.ts';

export interface RoomOptions {
  /** Path of the database that remembers the room. */
  readonly store: string;
  /** Path of the built page of the participants; null where there is none. */
  readonly page: string | null;
  readonly context: () => EngineContext;
  readonly limits?: Partial<RoomLimits>;
}

/** Short to type, and taken by nothing that is common. */
export const usualPort = 8321;
/** A workshop lasts a day; whoever opens the room again the day after begins a new one. */
const lastsMs = 16 * 60 * 60_000;
const refreshEveryMs = 40;
const tellEveryMs = 250;
/** Going away, as WebSocket calls it: connect again. */
const goingAway = 1001;

interface Running {
  room: StoredRoom;
  server: RoomServer;
  readonly audience: Audience;
  readonly beating: NodeJS.Timeout;
  /** Phones may still ask for it where it was before. */
  moved: boolean;
  reached: boolean;
}

export class Room {
  readonly #options: RoomOptions;
  readonly #limits: RoomLimits;
  readonly #signposts: Signposts;
  #store: PlaceStore | null = null;
  #running: Running | null = null;
  #refreshing: NodeJS.Timeout | null = null;
  #telling: NodeJS.Timeout | null = null;
  /** Opening, moving and closing go one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#limits = { ...roomLimits, ...options.limits };
    this.#signposts = new Signposts({ page: options.page, limits: this.#limits });
  }

  state(): RoomView {
    const running = this.#running;
    const interfaces = roomInterfaces();
    return { interfaces, open: running === null ? null : this.#viewOf(running) };
  }

  /** @throws RespiroError `no-engagement`, `read-only-engagement`, `no-network`, `address-gone`, `port-taken`. */
  open({ address, port }: { address?: string | undefined; port?: number | undefined }): Promise<RoomView> {
    return this.#inTurn(async () => {
      const open = requireOpen(this.#context);
      open.requireWritable();
      const room = this.#remembered(open.copyId);
      const at = address ?? room?.address ?? this.#likely();
      const ports = port !== undefined ? [port] : room !== null ? [room.port] : [usualPort, 0];
      const about = room ?? this.#begin(open.copyId);
      const running = this.#running;
      if (running !== null && running.room.address === at && ports[0] === running.room.port) return this.state();
      if (running !== null && room !== null) {
        await this.#move(running, at, ports);
      } else {
        await this.#halt();
        if (room !== null) this.#opened().putFormer(room);
        await this.#start({ ...about, address: at }, ports);
      }
      return this.state();
    });
  }

  close(): Promise<RoomView> {
    return this.#inTurn(async () => {
      await this.#halt(closeCodes.closed);
      this.#opened().clear();
      return this.state();
    });
  }

  /** The engagement is being closed, or the engine: what was handed in is written, and the room stays remembered. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#halt());
  }

  /** After the engine died: opens the room of the engagement again, at the same address. Never throws. */
  async resume(): Promise<void> {
    await this.#inTurn(async () => {
      const copyId = this.#context.current?.copyId;
      if (copyId === undefined || !existsSync(this.#options.store)) return;
      const room = this.#remembered(copyId);
      if (room !== null) await this.#start(room, [room.port, ...retryPortMs.map(() => room.port)]);
    }).catch(() => undefined);
  }

  /** Forgets the room of an engagement that is deleted. */
  async forget(copyId: string): Promise<void> {
    await this.#inTurn(async () => {
      if (!existsSync(this.#options.store) || this.#opened().room()?.copyId !== copyId) return;
      await this.#halt(closeCodes.closed);
      this.#opened().clear();
    });
  }

  /** Something of the engagement changed that phones may have to know. */
  refresh(): void {
    if (this.#running === null) return;
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = null;
      this.#running?.audience.refresh();
    }, refreshEveryMs);
  }

  async selfTest(): Promise<RoomSelfTest> {
    const { room, reached } = this.#requireRunning();
    const answersHere = await answers(room.address, room.port);
    return { answersHere, reached, addressGone: isGone(room.address) };
  }

  /** @throws RespiroError `room-closed`. */
  newCode(): RoomView {
    const running = this.#requireRunning();
    running.room = { ...running.room, code: newCode() };
    running.audience.entrance.code = running.room.code;
    this.#opened().putRoom(running.room);
    this.#changed();
    return this.state();
  }

  /** @throws RespiroError `room-closed`, `not-found`. */
  movePlace(id: string, to: 'phone' | 'paper'): MovedPlace {
    const { audience } = this.#requireRunning();
    const place = audience.places.get(id);
    if (place === null) throw new RespiroError('not-found', 'no such place', { what: 'place' });
    if (to === 'phone') return { code: audience.entrance.handOver(id), ballots: [] };
    audience.places.sit(id, { givenUp: true }, () => this.#changed());
    return { code: null, ballots: audience.ballots(place) };
  }

  /** The engine ends. */
  async end(): Promise<void> {
    await this.stop();
    this.#store?.close();
    this.#store = null;
  }

  get #context(): EngineContext {
    return this.#options.context();
  }

  /** Made with the first room: whoever never opens one has no such file. */
  #opened(): PlaceStore {
    this.#store ??= new PlaceStore(this.#options.store);
    return this.#store;
  }

  #remembered(copyId: string): StoredRoom | null {
    const room = this.#opened().room();
    if (room === null || room.copyId !== copyId) return null;
    const age = this.#context.now().getTime() - room.openedAt;
    return age >= 0 && age < lastsMs ? room : null;
  }

  #begin(copyId: string): Omit<StoredRoom, 'address'> {
    this.#opened().clear();
    const openedAt = this.#context.now().getTime();
    return { copyId, port: usualPort, secret: newSecret(), code: newCode(), key: randomBytes(32), openedAt };
  }

  #likely(): string {
    const likely = roomInterfaces().find((one) => one.likely);
    if (likely === undefined) throw new RespiroError('no-network', 'no network interface phones could reach');
    return likely.address;
  }

  async #start(room: StoredRoom, ports: readonly number[]): Promise<void> {
    const audience = new Audience({
      context: this.#context,
      room,
      store: this.#opened(),
      limits: this.#limits,
      changed: (afterMs = 0) => {
        if (afterMs === 0) this.#changed();
        else setTimeout(() => this.#changed(), afterMs).unref();
      },
    });
    const { server, port } = await this.#listen(audience, room.address, ports);
    const at = { ...room, port };
    this.#opened().putRoom(at);
    const beating = setInterval(() => {
      audience.beat();
      // How long somebody has been silent is told again and again.
      this.#changed();
    }, this.#limits.beatEveryMs);
    const former = this.#opened().former();
    this.#running = { room: at, server, audience, beating, moved: former.length > 0, reached: false };
    await this.#signposts.pointTo(urlOf(at), former);
    this.#changed();
  }

  /** It is there before it is not here any more: where it cannot go, nobody notices. */
  async #move(running: Running, address: string, ports: readonly number[]): Promise<void> {
    const { room: before, audience } = running;
    for (const port of ports) await this.#signposts.leave({ address, port });
    try {
      const { server, port } = await this.#listen(audience, address, ports);
      const at = { ...before, address, port };
      this.#opened().putFormer(before);
      this.#opened().putRoom(at);
      this.#signposts.adopt(before, running.server);
      Object.assign(running, { room: at, server, moved: true, reached: false } satisfies Partial<Running>);
    } finally {
      await this.#signposts.pointTo(urlOf(running.room), this.#opened().former());
    }
    audience.end(goingAway);
    this.#changed();
  }

  #listen(
    audience: Audience,
    address: string,
    ports: readonly number[],
  ): Promise<{ readonly server: RoomServer; readonly port: number }> {
    const serverAt = (port: number): RoomServer =>
      new RoomServer({
        address,
        port,
        page: this.#options.page,
        limits: this.#limits,
        hear: (message, line) => audience.hear(message, line),
        ended: (line) => audience.ended(line),
        reached: () => {
          if (this.#running !== null) this.#running.reached = true;
          this.#changed();
        },
      });
    return listenAt(serverAt, ports);
  }

  async #halt(code: number = goingAway): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    clearInterval(running.beating);
    for (const timer of [this.#refreshing, this.#telling]) if (timer !== null) clearTimeout(timer);
    this.#refreshing = null;
    this.#telling = null;
    running.audience.end(code);
    await Promise.all([running.server.close(), this.#signposts.takeAway()]);
    this.#context.emit('room.changed', this.state());
  }

  #requireRunning(): Running {
    if (this.#running === null) throw new RespiroError('room-closed', 'the room is not open');
    return this.#running;
  }

  #viewOf({ room, audience, moved, reached }: Running): OpenRoom {
    const { address, port, secret, code } = room;
    const url = urlOf(room);
    const groups = audience.places.groups();
    return {
      address,
      port,
      url,
      link: `${url}#${secret}`,
      code,
      connected: groups.reduce((sum, { connected }) => sum + connected, 0),
      groups,
      lost: audience.places.lost(),
      reached,
      moved,
      addressGone: isGone(address),
      trouble: audience.trouble,
      wrongCodes: audience.entrance.wrongCodes,
    };
  }

  #changed(): void {
    if (this.#running === null) return;
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      this.#context.emit('room.changed', this.state());
    }, tellEveryMs);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
