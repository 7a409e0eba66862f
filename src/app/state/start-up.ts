import type { MenuEntry } from '../../contract/events.ts';
import { currentBlock } from '../../domain/agenda/run.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';
import { whenCalm } from './when-calm.ts';

/** Loads what every screen needs, listens to the engine and the shell, and opens what was double-clicked. */
export async function startUp(app: AppState): Promise<void> {
  listen(app);
  // All at once: each answer is a way to the engine and back, and the engine is starting too.
  const loading = Promise.all([app.settings.load(), app.library.load(app.run), app.workspace.refresh()]);
  const start = await app.shell('shell.start', {});
  app.version = start?.version ?? '';
  app.isFirstStart = start?.appearance === null;
  app.settings.begin(start?.systemLanguage ?? 'es', start?.appearance ?? null);
  // The first screen does not wait for the engine: its buttons work, its list comes in a moment.
  app.ready = true;
  await loading;
  app.definitions.follow(false);
  app.settings.follow();
  if (app.workspace.isOpen) arrive(app);
  await app.kiosk.resume();
  app.loaded();
  if (app.kiosk.on) return;
  if (start?.file) await app.files.openPath(start.file);
  else if (!app.workspace.isOpen) await askForInterrupted(app);
}

/** One with a password that was open when the application ended by force: nothing of it is shown before it is given. */
async function askForInterrupted(app: AppState): Promise<void> {
  const recents = await app.ask('recents.list', {});
  const left = recents.ok ? recents.value.find(({ interrupted }) => interrupted) : undefined;
  if (left && !app.workspace.isOpen) await app.files.openRecent(left.id);
}

/** An engagement that is open already was being worked on when the application ended by force. */
function arrive(app: AppState): void {
  const { workspace, navigation } = app;
  const running = currentBlock(workspace.view?.blocks ?? []);
  const session = workspace.session(running?.sessionId);
  if (session) workspace.selectWave(session.waveId);
  navigation.go({ screen: session ? 'live' : 'project' });
}

function listen(app: AppState): void {
  // An answer changes counts only; they may be a moment behind, the next answer may not wait for them.
  const counts = whenCalm(() => void app.workspace.refresh(), 150, 1000);
  app.bridge.on('engagement.changed', ({ scope }) => {
    if (scope === 'answers') counts.ask();
    else void app.workspace.refresh();
  });
  app.bridge.on('engagement.saved', (saved) => app.files.heard(saved));
  app.bridge.on('import.progress', (progress) => {
    app.imports.heard(progress);
    app.merges.heard(progress);
  });
  app.bridge.on('engagement.taken', (by) => app.notices.problem(t('shell.taken', by)));
  app.bridge.on('engagement.opening', (stage) => {
    if (app.files.opening) app.files.stage = stage;
  });
  app.bridge.on('engine.restarted', ({ reopened }) => void app.files.afterRestart(reopened));
  app.bridge.on('shell.asked', (request) => {
    // The computer is handed round: whatever a participant pressed or the system passes on can wait.
    if (app.kiosk.on) return;
    if (request.kind === 'open-file') void app.files.openPath(request.path);
    else if (request.kind === 'menu') fromMenu(app, request.entry);
    else app.remote.press(request.key);
  });
}

function fromMenu(app: AppState, entry: MenuEntry): void {
  const acts: Record<MenuEntry, () => void> = {
    new: () => void app.files.startNew(),
    open: () => void app.files.chooseAndOpen(),
    save: () => app.saveHere(),
    'save-as': () => void app.files.saveAs(),
    close: () => void app.files.close(),
    undo: () => void app.undo.undo(),
    redo: () => void app.undo.redo(),
    palette: () => app.overlays.togglePalette(),
    help: () => app.overlays.toggleHelp(),
    settings: () => app.navigation.go({ screen: 'settings' }),
  };
  acts[entry]();
}
