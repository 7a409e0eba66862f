/** The second window: what the room sees. It stays where it was put, and comes back when its display does. */
import { BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { EventName, Events } from '../../src/contract/events.ts';
import { channels } from '../../src/contract/names.ts';
import type { ProjectorWindowState, RemoteKey } from '../../src/contract/projector.ts';
import {
  closed,
  markOf,
  placeAfterChange,
  placeOnOpening,
  samePlace,
  stateOf,
  windowIn,
  type Desk,
  type DisplayFacts,
  type DisplayMark,
  type Place,
} from './displays.ts';
import type { Memory } from './memory.ts';
import { pages } from './pages.ts';
import { remoteKey } from './remote-keys.ts';
import { pagePreferences } from './security.ts';
import { showPage } from './show-page.ts';

export interface ProjectorWindowOptions {
  /** Absolute path of the preload script. */
  readonly preload: string;
  /** The display it last filled. */
  readonly memory: Memory<DisplayMark>;
  /** Whether it is open: what is left of an application that ended by force. */
  readonly wanted: Memory<boolean>;
  /** The facilitator's window, which is never covered. */
  readonly facilitator: () => BrowserWindow | null;
}

const forTheRoom: ReadonlySet<EventName> = new Set(['projector.scene', 'engine.restarted']);

/** A display that is plugged in announces itself several times before it has its place and resolution. */
const calmMs = 300;

export class ProjectorWindow {
  readonly #options: ProjectorWindowOptions;
  #place: Place = closed;
  #window: BrowserWindow | null = null;
  #awake: number | null = null;
  #settling: NodeJS.Timeout | undefined;
  #told = '';
  #interrupted: boolean;

  onChange: (state: ProjectorWindowState) => void = () => undefined;
  onKey: (key: RemoteKey) => void = () => undefined;

  constructor(options: ProjectorWindowOptions) {
    this.#options = options;
    this.#interrupted = options.wanted.last === true;
  }

  /** From when the application is ready. */
  watch(): void {
    screen.on('display-added', this.#changed);
    screen.on('display-removed', this.#changed);
    screen.on('display-metrics-changed', this.#changed);
  }

  get state(): ProjectorWindowState {
    return { ...stateOf(this.#place, this.#desk()), interrupted: this.#interrupted };
  }

  /** @param displayId null: the one remembered, else one that is not the facilitator's */
  open(displayId: number | null): ProjectorWindowState {
    this.#want(true);
    this.#go(placeOnOpening(this.#desk(), displayId, this.#options.memory.last));
    return this.state;
  }

  close(): ProjectorWindowState {
    clearTimeout(this.#settling);
    this.#want(false);
    this.#go(closed);
    return this.state;
  }

  #want(open: boolean): void {
    this.#interrupted = false;
    this.#options.wanted.remember(open);
  }

  /** The room's window hears what it shows, and when to ask for it again, and nothing else that happens. */
  tell<N extends EventName>(name: N, payload: Events[N]): void {
    if (forTheRoom.has(name)) this.#window?.webContents.send(channels.event, name, payload);
  }

  /** The facilitator's window may stand on another display now. */
  settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#go(this.#next()), calmMs);
  }

  readonly #changed = (): void => {
    const next = this.#next();
    // Away at once, before the system puts it over the facilitator's window; back when all has come to rest.
    if (next.kind === 'waiting') this.#go(next);
    this.settle();
  };

  #next(): Place {
    return placeAfterChange(this.#place, this.#desk(), this.#options.memory.last);
  }

  #go(next: Place): void {
    const stays = this.#window !== null && samePlace(this.#place, next);
    this.#place = next;
    // A new window for a new place: moving one that fills a display is done differently by every system.
    if (!stays) this.#replace();
    if (next.kind === 'full') this.#options.memory.remember(markOf(next.display));
    this.#keepAwake(next.kind !== 'closed');
    this.#tell();
  }

  #replace(): void {
    const old = this.#window;
    this.#window = null;
    if (this.#place.kind === 'full') this.#window = this.#fill(this.#place.display);
    if (this.#place.kind === 'window') this.#window = this.#beside();
    old?.destroy();
  }

  #fill({ bounds }: DisplayFacts): BrowserWindow {
    // Small at first: one made in its full size is cut to the main display on Windows, and by a pixel on Linux.
    const window = this.#create({ ...windowIn(bounds), frame: false, resizable: false, roundedCorners: false });
    // Above what the system itself puts on top, its notifications, where the system allows it.
    window.setAlwaysOnTop(true, 'screen-saver');
    window.setBounds(bounds);
    const facilitator = this.#options.facilitator();
    const typing = facilitator?.isFocused() === true;
    window.showInactive();
    // The newer full screen of a Mac has a space of its own, and moves there slowly.
    if (process.platform === 'darwin') window.setSimpleFullScreen(true);
    else window.setFullScreen(true);
    // Some desktops give the keyboard to whatever fills a screen.
    if (typing) facilitator.focus();
    return window;
  }

  #beside(): BrowserWindow {
    const { facilitator } = this.#options;
    const display = screen.getDisplayMatching(facilitator()?.getBounds() ?? screen.getPrimaryDisplay().bounds);
    const window = this.#create({ ...windowIn(display.workArea), useContentSize: true, minWidth: 320, minHeight: 180 });
    window.setAspectRatio(16 / 9);
    window.showInactive();
    return window;
  }

  #create(options: Electron.BrowserWindowConstructorOptions): BrowserWindow {
    const window = new BrowserWindow({
      ...options,
      show: false,
      title: 'Respiro',
      autoHideMenuBar: true,
      // Until the page is painted.
      backgroundColor: '#000000',
      webPreferences: { ...pagePreferences(this.#options.preload), backgroundThrottling: false },
    });
    if (process.platform !== 'darwin') window.removeMenu();
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      if (window === this.#window) this.close();
    });
    window.webContents.on('before-input-event', (event, input) => {
      // Nothing typed by mistake while this window has the focus may show in the room.
      event.preventDefault();
      const key = remoteKey(input);
      if (key !== null) this.onKey(key);
    });
    showPage(window, pages.projector);
    return window;
  }

  #keepAwake(on: boolean): void {
    if (on) this.#awake ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (this.#awake !== null) {
      powerSaveBlocker.stop(this.#awake);
      this.#awake = null;
    }
  }

  #tell(): void {
    const { state } = this;
    const text = JSON.stringify(state);
    if (text === this.#told) return;
    this.#told = text;
    this.onChange(state);
  }

  #desk(): Desk {
    const window = this.#options.facilitator();
    // A window that is minimised says it is somewhere outside.
    const bounds = window?.isMinimized() === true ? window.getNormalBounds() : window?.getBounds();
    const { id: here } = bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay();
    const displays = screen
      .getAllDisplays()
      .map(({ id, label, bounds, scaleFactor, internal }) => ({ id, label, bounds, scaleFactor, internal }));
    return { displays, here };
  }
}
