import { mount } from 'svelte';
import '../ui/base.css';
import App from './App.svelte';
import { AppState } from './state/app.svelte.ts';
import { startUp } from './state/start-up.ts';

const app = new AppState(window.respiro);
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

mount(App, { target, props: { app } });
void startUp(app);
