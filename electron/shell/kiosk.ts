/** The facilitator's window while the computer is handed round: the whole screen, and no way out of it. */
import { app, type BrowserWindow } from 'electron';
import { reachesKiosk } from './kiosk-keys.ts';

export class Kiosk {
  readonly #window: () => BrowserWindow | null;
  #on = false;
  #ending = false;

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
    // The system shuts down, or the application is told to end: that is nobody's way out of the kiosk.
    app.on('before-quit', () => (this.#ending = true));
  }

  get isOn(): boolean {
    return this.#on;
  }

  set(on: boolean): void {
    this.#on = on;
    this.#window()?.setKiosk(on);
  }

  /** For every window the facilitator's page is shown in. */
  guard(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.#on && !this.#ending) event.preventDefault();
    });
    window.webContents.on('before-input-event', (event, input) => {
      if (this.#on && !reachesKiosk(input, process.platform)) event.preventDefault();
    });
  }
}
