/** An X server whose displays are plugged in and out while the application runs. Linux, with Xorg's dummy driver. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const driverFolders = ['/usr/lib/xorg/modules/drivers', '/usr/lib64/xorg/modules/drivers'];

export const canPlugDisplays =
  process.platform === 'linux' &&
  driverFolders.some((folder) => existsSync(join(folder, 'dummy_drv.so'))) &&
  ['Xorg', 'xrandr'].every((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).error === undefined);

const configuration = `
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 5760 1200
  EndSubSection
EndSection
`;

/** The facilitator's own display; the others are plugged in. */
const own = { output: 'DUMMY0', mode: '1680x1050' } as const;
type Output = 'DUMMY1' | 'DUMMY2';
/** Modes the driver knows by itself. */
type Mode = '1920x1080' | '1280x720' | '1024x768';

export class Displays {
  readonly #server: ChildProcess;
  readonly #folder: string;
  readonly #name: string;

  private constructor(server: ChildProcess, folder: string, name: string) {
    this.#server = server;
    this.#folder = folder;
    this.#name = name;
  }

  /** Starts the server on a number that is free, with the facilitator's display alone. */
  static async start(): Promise<Displays> {
    const folder = mkdtempSync(join(tmpdir(), 'respiro-displays-'));
    const config = join(folder, 'xorg.conf');
    const log = join(folder, 'xorg.log');
    writeFileSync(config, configuration);
    const args = ['-displayfd', '1', '-config', config, '-logfile', log, '-noreset', '-nolisten', 'tcp'];
    const server = spawn('Xorg', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const number = await new Promise<string>((resolve, reject) => {
      server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
      server.once('exit', (code) => {
        const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
        reject(new Error(`Xorg ended with code ${code}:\n${said}`));
      });
    });
    const displays = new Displays(server, folder, `:${number}`);
    displays.#xrandr('--output', own.output, '--mode', own.mode, '--pos', '0x0', '--primary');
    return displays;
  }

  /** For the application, so that it opens its windows here. */
  get env(): Record<string, string> {
    return { DISPLAY: this.#name, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11', XAUTHORITY: '' };
  }

  /** Plugs a display in to the right of the facilitator's, or gives the one there another mode. */
  plug(output: Output, mode: Mode): void {
    // An output that nothing was plugged into yet has no modes of its own.
    this.#xrandr('--addmode', output, mode);
    const x = output === 'DUMMY1' ? 1680 : 1680 + 1920;
    this.#xrandr('--output', output, '--mode', mode, '--pos', `${x}x0`);
    // Only when it is asked does the server find that something is connected.
    this.#xrandr('--query');
  }

  unplug(output: Output): void {
    this.#xrandr('--output', output, '--off');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#server.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #xrandr(...args: string[]): void {
    execFileSync('xrandr', args, { env: { ...process.env, ...this.env }, stdio: 'ignore' });
  }
}
