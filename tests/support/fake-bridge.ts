/** The bridge in memory, so that screens are tested without Electron: a workspace, and commands that change it. */
import type { Bridge } from '../../src/contract/bridge.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import { toFailure, type Outcome } from '../../src/contract/errors.ts';
import type { EventName, Events } from '../../src/contract/events.ts';
import { parseBlockCards, parseTemplates, type Parsed } from '../../src/contract/agenda-schema.ts';
import { parseLensWords } from '../../src/contract/language-schema.ts';
import { parseInstrument } from '../../src/contract/instrument-schema.ts';
import type { LibraryItemView } from '../../src/contract/library-views.ts';
import type { ShellCommandName, ShellInput, ShellOutput } from '../../src/contract/shell.ts';
import type { LibraryView, RecentView, SettingsView, WorkspaceView } from '../../src/contract/views.ts';
import cards from '../../resources/agenda/cards.json' with { type: 'json' };
import templates from '../../resources/agenda/templates.json' with { type: 'json' };
import english from '../../resources/language/en.json' with { type: 'json' };
import spanish from '../../resources/language/es.json' with { type: 'json' };
import { noTexts } from '../../src/domain/report/kit.ts';
import { fakeCommands } from './fake-commands.ts';
import { sampleRecents, sampleSettings, sampleWorkspace } from './sample-workspace.ts';

/** May throw a RespiroError, as the engine does. */
export type FakeCommands = { [N in CommandName]?: (input: Input<N>) => Output<N> | Promise<Output<N>> };
type FakeShell = { [N in ShellCommandName]?: (input: ShellInput<N>) => ShellOutput<N> };

export interface FakeData {
  /** Null: no engagement is open. */
  workspace: WorkspaceView | null;
  settings: SettingsView;
  recents: readonly RecentView[];
  library: LibraryView;
  /** What the firm's library holds. */
  libraryItems: readonly LibraryItemView[];
}

export interface FakeBridge {
  readonly bridge: Bridge;
  readonly data: FakeData;
  /** What was asked of the engine and the shell, in order. */
  readonly calls: { readonly name: CommandName | ShellCommandName; readonly input: unknown }[];
  emit<N extends EventName>(name: N, payload: Events[N]): void;
  /** Changes the workspace and says so, as the engine does. */
  change(change: (workspace: WorkspaceView) => WorkspaceView): void;
}

export interface FakeOptions extends Partial<FakeData> {
  readonly commands?: FakeCommands;
  readonly shell?: FakeShell;
}

export function fakeBridge(options: FakeOptions = {}): FakeBridge {
  const data: FakeData = {
    workspace: options.workspace === undefined ? sampleWorkspace : options.workspace,
    settings: options.settings ?? sampleSettings,
    recents: options.recents ?? sampleRecents,
    library: options.library ?? sampleLibrary(),
    libraryItems: options.libraryItems ?? [],
  };
  const calls: FakeBridge['calls'] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();

  function emit<N extends EventName>(name: N, payload: Events[N]): void {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  }

  function change(apply: (workspace: WorkspaceView) => WorkspaceView): void {
    if (!data.workspace) return;
    data.workspace = apply(data.workspace);
    emit('engagement.changed', { scope: 'structure', exerciseId: null });
  }

  const commands: FakeCommands = { ...fakeCommands(data, change), ...options.commands };
  const shell: FakeShell = { ...defaultShell, ...options.shell };

  async function answer<T>(name: CommandName | ShellCommandName, input: unknown, act?: (input: never) => unknown) {
    calls.push({ name, input });
    try {
      if (!act) throw new Error(`the fake bridge does not know ${name}`);
      return { ok: true, value: (await act(input as never)) as T } as const;
    } catch (thrown) {
      return { ok: false, error: toFailure(thrown) } as const;
    }
  }

  const bridge: Bridge = {
    request: <N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<Output<N>>> =>
      answer<Output<N>>(name, input, commands[name]),
    shell: <N extends ShellCommandName>(name: N, input: ShellInput<N>): Promise<Outcome<ShellOutput<N>>> =>
      answer<ShellOutput<N>>(name, input, shell[name]),
    on: (name, listener) => {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    pathOf: (file) => (file instanceof File ? `/dropped/${file.name}` : ''),
  };
  return { bridge, data, calls, emit, change };
}

const noProjector = {
  open: false,
  waiting: false,
  interrupted: false,
  fullScreen: false,
  display: null,
  displays: [],
} as const;

const defaultShell: FakeShell = {
  'shell.start': () => ({ file: null, systemLanguage: 'es', version: '0.1.0', appearance: null }),
  'shell.appearance': () => null,
  'shell.chooseOpen': () => '/home/elena/abierto.respiro',
  'shell.chooseSave': ({ suggestedName }) => `/home/elena/${suggestedName}.respiro`,
  'shell.reveal': () => null,
  'shell.trash': () => null,
  'shell.openReport': () => null,
  'shell.projector': () => noProjector,
  'shell.openProjector': () => ({ ...noProjector, open: true }),
  'shell.closeProjector': () => noProjector,
  'shell.kiosk': () => null,
  'shell.remembering': () => ({ state: 'weak', remembered: false }),
  'shell.rememberKey': () => false,
  'shell.recallKey': () => false,
  'shell.forgetKey': () => false,
};

function parsed<T>(outcome: Parsed<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export function sampleLibrary(): LibraryView {
  const files = import.meta.glob('../../resources/instruments/*.json', { eager: true, import: 'default' });
  const instruments = Object.values(files).map((json) => {
    const parsed = parseInstrument(json);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.definition;
  });
  const agendas = parsed(parseTemplates(templates));
  const blockCards = parsed(parseBlockCards(cards));
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><circle cx="16" cy="16" r="14" fill="#0f5c63"/></svg>';
  const colours = {
    primary: '#0f5c63',
    accent: '#c8451f',
    ink: '#15262b',
    muted: '#56676b',
    paper: '#ffffff',
    line: '#e4dfd5',
    tint: '#d9eae8',
  };
  const fonts = { heading: 'Georgia', body: 'Calibri' };
  const look = { logoPng: '', cover: 'band', texts: noTexts, version: 0 } as const;
  return {
    instruments,
    damaged: [],
    damagedKits: [],
    agendas,
    blockCards,
    language: { es: parsed(parseLensWords(spanish)), en: parsed(parseLensWords(english)) },
    brandKits: [
      { ...look, id: 'neutral', name: { es: 'Neutro', en: 'Neutral' }, colours, fonts, logo },
      {
        ...look,
        id: 'other',
        name: { es: 'Otra firma', en: 'Another firm' },
        colours: { ...colours, primary: '#1a2c6b' },
        fonts,
        logo,
      },
    ],
  };
}
