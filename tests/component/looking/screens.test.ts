/** While an engagement is only looked at, nothing that can be pressed or typed changes it: every screen is tried. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/app/state/navigation.svelte.ts';
import { t } from '../../../src/ui/i18n/i18n.svelte.ts';
import type { MountedApp } from '../../support/mount-app.ts';
import { mountLooking } from './engagement-in-memory.ts';

/** What may be asked all the same: it reads, or it moves the projector. */
const reads =
  /\.(read|list|items|preview|composition|voices|sheet|definition|projector|start|appearance)$|^room\.state$|^stage\.set$/;
/** What leaves with a file or belongs to the firm, not to the engagement. */
const leaves =
  /^(shell\.(choose(Open|Save)|openProjector|kiosk)|outputs\.|report\.(export|charts|keep)|wordFiles\.|library\.keep$)/;

const places: readonly Place[] = [
  { screen: 'project' },
  { screen: 'people' },
  { screen: 'agenda' },
  { screen: 'live', exerciseId: 'x1' },
  { screen: 'live', exerciseId: 'x2' },
  { screen: 'register', exerciseId: 'x3' },
  { screen: 'memory', part: 'voices' },
  { screen: 'memory', part: 'parking' },
  { screen: 'memory', part: 'photos' },
  { screen: 'results', exerciseId: 'x1' },
  { screen: 'results', exerciseId: 'x3' },
  { screen: 'synthesis', part: 'findings' },
  { screen: 'synthesis', part: 'plan' },
  { screen: 'report' },
  { screen: 'history' },
];

const main = (): HTMLElement => document.querySelector('main') ?? document.body;
const settle = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await tick();
};

async function goTo({ app }: MountedApp, place: Place): Promise<void> {
  app.navigation.go(place);
  await waitFor(() => expect(main().querySelectorAll('button, input').length).toBeGreaterThan(0));
  await waitFor(() => expect(main().querySelector('[aria-busy="true"]')).toBeNull());
  await settle();
}

/** Of a hundred pictures that can be copied or saved, each with its buttons, none is another. */
const pressable = (): HTMLButtonElement[] =>
  [...main().querySelectorAll<HTMLButtonElement>('button:enabled')].filter(
    ({ textContent }) => !/^(Copiar|PNG|SVG)$/.test(textContent.trim()),
  );

/** Presses everything on the screen once, going back to it whenever a press led elsewhere. */
async function pressAll(mounted: MountedApp, place: Place): Promise<number> {
  let pressed = 0;
  for (let at = 0; ; at += 1) {
    if (mounted.app.navigation.place !== place) await goTo(mounted, place);
    const button = pressable()[at];
    if (button === undefined) return pressed;
    await fireEvent.click(button);
    pressed += 1;
    const dialog = document.querySelector('[role="dialog"], [role="menu"]');
    if (dialog !== null) await fireEvent.keyDown(dialog, { key: 'Escape' });
  }
}

/** Fields and ticks that would take something: neither those that search nor choices of what is shown or exported. */
const open = (): string[] =>
  [...main().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    .filter(({ readOnly, disabled }) => !readOnly && !disabled)
    .filter(({ type }) => type !== 'search' && type !== 'radio')
    .map((field) => field.getAttribute('aria-label') ?? field.outerHTML);

describe('an engagement that is only looked at', () => {
  it.each(places)('is changed by nothing that can be pressed or typed into: %j', async (place) => {
    const mounted = await mountLooking('on-purpose');
    await goTo(mounted, place);
    expect(open()).toEqual([]);
    expect(await pressAll(mounted, place)).toBeGreaterThan(0);
    await settle();
    const asked = [...new Set(mounted.calls.map(({ name }) => name))];
    expect(asked.filter((name) => !reads.test(name) && !leaves.test(name))).toEqual([]);
  });

  it('would be changed by them if it were open to work on', async () => {
    const mounted = await mountLooking(null);
    const place = { screen: 'synthesis', part: 'findings' } as const;
    await goTo(mounted, place);
    expect(open()).not.toEqual([]);
    await pressAll(mounted, place);
    await waitFor(() => expect(mounted.asked('findings.setStatus')).not.toEqual([]));
  });

  it('can be changed once it has a file of its own', async () => {
    const { app, change } = await mountLooking('in-use');
    app.navigation.go({ screen: 'people' });
    const names = await screen.findAllByRole<HTMLInputElement>('textbox', { name: /^Nombre de / });
    expect(names.every(({ readOnly }) => readOnly)).toBe(true);
    change((view) => ({ ...view, readOnly: null }));
    await waitFor(() =>
      expect(screen.getAllByRole('textbox', { name: /^Nombre de / })[0]).toHaveProperty('readOnly', false),
    );
    expect(screen.getByRole('button', { name: t('people.addGroup') })).toBeTruthy();
  });
});
