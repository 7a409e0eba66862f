import type { MenuEntry } from '../../contract/events.ts';
import type { AppState } from './app.svelte.ts';
import { whenCalm } from './when-calm.ts';

/** Loads what every screen needs, listens to the engine and the shell, and opens what was double-clicked. */
export async function startUp(app: AppState): Promise<void> {
  listen(app);
  // All at once: each answer is a way to the engine and back, and the engine is starting too.
  const [start] = await Promise.all([
    app.shell('shell.start', {}),
    app.settings.load(),
    app.library.load(app.run),
    app.workspace.refresh(),
    app.recents.load(),
  ]);
  app.version = start?.version ?? '';
  app.settings.follow(start?.systemLanguage ?? 'es');
  if (app.workspace.isOpen) app.navigation.go({ screen: 'project' });
  app.ready = true;
  if (start?.file) await app.files.openPath(start.file);
}

function listen(app: AppState): void {
  // An answer changes counts only; they may be a moment behind, the next answer may not wait for them.
  const counts = whenCalm(() => void app.workspace.refresh(), 150, 1000);
  app.bridge.on('engagement.changed', ({ scope }) => {
    if (scope === 'answers') counts.ask();
    else void app.workspace.refresh();
  });
  app.bridge.on('engagement.saved', (saved) => app.workspace.showSaved(saved));
  app.bridge.on('engine.restarted', ({ reopened }) => void app.files.afterRestart(reopened));
  app.bridge.on('shell.asked', (request) => {
    if (request.kind === 'open-file') void app.files.openPath(request.path);
    else fromMenu(app, request.entry);
  });
}

function fromMenu(app: AppState, entry: MenuEntry): void {
  const acts: Record<MenuEntry, () => void> = {
    new: () => app.files.startNew(),
    open: () => void app.files.chooseAndOpen(),
    save: () => void app.files.save(),
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
