import type { AppState } from '../state/app.svelte.ts';

/** The keys that work everywhere. In a text field undo and redo belong to the text. */
export function onShortcut(app: AppState, event: KeyboardEvent): void {
  const act = actOf(app, event);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(app: AppState, event: KeyboardEvent): (() => void) | null {
  if (event.key === 'F1') return () => app.overlays.toggleHelp();
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'k' && !event.shiftKey) return () => app.overlays.togglePalette();
  // Behind an open dialog nothing may change.
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return null;
  const typing = isTextField(event.target);
  const acts: Record<string, (() => void) | undefined> = {
    n: () => void app.files.startNew(),
    o: () => void app.files.chooseAndOpen(),
    s: () => app.saveHere(),
    'shift+s': () => void app.files.saveAs(),
    z: typing ? undefined : () => void app.undo.undo(),
    'shift+z': typing ? undefined : () => void app.undo.redo(),
    y: typing ? undefined : () => void app.undo.redo(),
  };
  return acts[event.shiftKey ? `shift+${key}` : key] ?? null;
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}
