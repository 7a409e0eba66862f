import './old-browsers.ts';
import { mount } from 'svelte';
import { systemClock } from '../ui/clock.ts';
import Phone from './Phone.svelte';
import { dialRoom } from './line.ts';
import './phone.css';
import { PhoneState } from './phone.svelte.ts';
import { BrowserStore } from './store.ts';

const target = document.getElementById('phone');
if (!target) throw new Error('index.html has no #phone');

const phone = new PhoneState({
  dial: dialRoom(location.host),
  clock: systemClock,
  random: Math.random,
  store: new BrowserStore(),
  secret: location.hash.slice(1),
  languages: navigator.languages,
});
mount(Phone, { target, props: { phone } });
phone.start();
