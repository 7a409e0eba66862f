/** The facilitator's window. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { EventName, Events } from '../../src/contract/events.ts';
import { channels } from '../../src/contract/names.ts';
import { pages } from './pages.ts';
import { pagePreferences } from './security.ts';
import { showPage } from './show-page.ts';

/** The paper of both themes, so that the window never flashes in the other one. */
const paper = { light: '#FAF8F4', dark: '#10191B' } as const;

export class Frame {
  readonly #preload: string;
  #window: BrowserWindow | null = null;

  onOpened: (window: BrowserWindow) => void = () => undefined;
  onMoved: () => void = () => undefined;
  onClosed: () => void = () => undefined;

  /** @param preload absolute path of the preload script. */
  constructor(preload: string) {
    this.#preload = preload;
  }

  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Opens the window, or brings it to the front. */
  open(): void {
    if (this.#window !== null) {
      this.show();
      return;
    }
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 680,
      show: false,
      title: 'Respiro',
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
      webPreferences: pagePreferences(this.#preload),
    });
    this.#window = window;
    window.once('ready-to-show', () => window.show());
    window.on('move', () => this.onMoved());
    window.on('closed', () => {
      this.#window = null;
      this.onClosed();
    });
    // The page's own title would otherwise replace it.
    window.on('page-title-updated', (event) => event.preventDefault());
    this.onOpened(window);
    showPage(window, pages.app);
  }

  show(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  tell<N extends EventName>(name: N, payload: Events[N]): void {
    this.#window?.webContents.send(channels.event, name, payload);
  }

  /** Follows the theme chosen in the settings. */
  setTheme(theme: 'system' | 'light' | 'dark'): void {
    nativeTheme.themeSource = theme;
    this.#window?.setBackgroundColor(nativeTheme.shouldUseDarkColors ? paper.dark : paper.light);
  }
}
