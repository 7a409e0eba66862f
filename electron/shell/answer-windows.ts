/** Answers the windows: checks who asks, passes on to the engine, does what only the shell can. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { toFailure, RespiroError, type Outcome } from '../../src/contract/errors.ts';
import { channels, shellCommandNames } from '../../src/contract/names.ts';
import {
  shellCommands,
  type Appearance,
  type ShellCommandName,
  type ShellOutput,
  type ShellParsed,
} from '../../src/contract/shell.ts';
import type { EngineHost } from './engine-host.ts';
import type { FileRequests } from './file-requests.ts';
import type { Frame } from './frame.ts';
import type { PaperPress } from './paper-press.ts';
import type { Kiosk } from './kiosk.ts';
import type { Memory } from './memory.ts';
import type { PageName } from './pages.ts';
import type { ProjectorWindow } from './projector-window.ts';
import type { RememberedKeys } from './remembered-keys.ts';
import { pageOf } from './security.ts';
import { shellHandlers } from './shell-commands.ts';

export interface ShellParts {
  readonly engine: EngineHost;
  readonly frame: Frame;
  readonly files: FileRequests;
  readonly projector: ProjectorWindow;
  readonly kiosk: Kiosk;
  readonly press: PaperPress;
  readonly appearance: Memory<Appearance>;
  readonly keys: RememberedKeys;
}

export function answerWindows(parts: ShellParts): void {
  const handlers = shellHandlers(parts);
  ipcMain.handle(channels.request, (event, name: unknown, input: unknown) =>
    guarded(event, name, () => parts.engine.request(String(name), input)),
  );
  ipcMain.handle(channels.shell, (event, name: unknown, input: unknown) =>
    guarded(event, name, async () => {
      if (!isShellCommand(name)) throw new RespiroError('invalid-input', 'no such command', { field: 'name' });
      return { ok: true, value: await run(handlers, name, input) };
    }),
  );
}

type ShellHandlers = ReturnType<typeof shellHandlers>;

async function run<N extends ShellCommandName>(
  handlers: ShellHandlers,
  name: N,
  input: unknown,
): Promise<ShellOutput<N>> {
  const parsed = shellCommands[name].input.safeParse(input);
  if (!parsed.success) throw new RespiroError('invalid-input', 'shell command', { field: name });
  return handlers[name](parsed.data as ShellParsed<N>);
}

function isShellCommand(name: unknown): name is ShellCommandName {
  return (shellCommandNames as readonly unknown[]).includes(name);
}

/** What stands before the room can ask for what the room may see, and for nothing else; so it is with what is printed. */
const few: Readonly<Record<Exclude<PageName, 'app'>, ReadonlySet<unknown>>> = {
  projector: new Set(['projector.read']),
  paper: new Set(['report.preview', 'photos.read', 'networkCard.read', 'shell.paper', 'shell.paperReady']),
};

/** What the shell alone asks the engine, and the hidden window alone the shell. */
const notTheFacilitators: ReadonlySet<unknown> = new Set([
  'report.keep',
  'networkCard.keep',
  'shell.paper',
  'shell.paperReady',
]);

function mayAsk(page: PageName | null, name: unknown): boolean {
  if (page === null) return false;
  return page === 'app' ? !notTheFacilitators.has(name) : few[page].has(name);
}

async function guarded(
  event: IpcMainInvokeEvent,
  name: unknown,
  work: () => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  try {
    if (!mayAsk(pageOf(event.senderFrame), name))
      throw new RespiroError('invalid-input', 'foreign sender', { field: 'sender' });
    return await work();
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}
