import './old-browsers.ts';
import { mount } from 'svelte';
import { systemClock } from '../ui/clock.ts';
import { takeIn } from './carried.ts';
import { goTo } from './go-to.ts';
import Phone from './Phone.svelte';
import { dialRoom } from './line.ts';
import './phone.css';
import { PhoneState } from './phone.svelte.ts';
import { BrowserStore } from './store.ts';

const target = document.getElementById('phone');
if (!target) throw new Error('index.html has no #phone');

const store = new BrowserStore();
const secret = takeIn(location.hash.slice(1), document.referrer, store);
// Whoever shows or sends the address on does not give the place away with it.
history.replaceState(null, '', secret === '' ? '/' : `/#${secret}`);
const phone = new PhoneState({
  dial: dialRoom(location.host),
  clock: systemClock,
  random: Math.random,
  store,
  secret,
  languages: navigator.languages,
  port: location.port,
  go: goTo,
});
mount(Phone, { target, props: { phone } });
phone.start();
