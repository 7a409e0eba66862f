import { mount } from 'svelte';
import '../ui/base.css';
import Projector from './Projector.svelte';
import { ProjectorState } from './projector.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

const projector = new ProjectorState(window.respiro);
mount(Projector, { target, props: { projector } });
projector.start();
