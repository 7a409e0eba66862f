/** The whole window in jsdom, over the bridge in memory. */
import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import App from '../../src/app/App.svelte';
import { AppState } from '../../src/app/state/app.svelte.ts';
import { startUp } from '../../src/app/state/start-up.ts';
import { fakeBridge, type FakeBridge, type FakeOptions } from './fake-bridge.ts';

export interface MountedApp extends FakeBridge {
  readonly app: AppState;
  /** Inputs that a command was asked with, in order. */
  asked(name: string): unknown[];
}

export async function mountApp(options: FakeOptions = {}): Promise<MountedApp> {
  standInForLayout();
  const fake = fakeBridge(options);
  const app = new AppState(fake.bridge);
  render(App, { app });
  await startUp(app);
  // The screens behind the first one are read late, and compiled when a test file needs them first.
  await import('../../src/app/frame/OtherScreens.svelte');
  await vi.waitFor(
    () => {
      if (document.querySelector('main')?.childElementCount === 0) throw new Error('no screen yet');
    },
    { timeout: 10_000 },
  );
  const asked = (name: string): unknown[] => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { ...fake, app, asked };
}

/** What jsdom lacks because it lays nothing out. */
function standInForLayout(): void {
  if (!('ResizeObserver' in globalThis)) vi.stubGlobal('ResizeObserver', StillObserver);
}

/** Nothing ever changes its size here. */
class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
