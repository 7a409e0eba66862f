import { getContext, setContext } from 'svelte';
import type { AppState } from './app.svelte.ts';

const key = Symbol('app');

export function provideApp(app: AppState): AppState {
  return setContext(key, app);
}

export function getApp(): AppState {
  return getContext<AppState>(key);
}
