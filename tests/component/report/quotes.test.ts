import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VoiceView } from '../../../src/contract/report-views.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

const voice = (id: string, text: string, quoted: boolean, groupId: string | null = null): VoiceView => ({
  id,
  text,
  itemId: null,
  groupId,
  voices: id === 'c2' ? 2 : 1,
  quoted,
});

const said = [
  voice('c1', 'Me piden tres firmas.', true),
  voice('c2', 'Falta tiempo.', true),
  voice('c3', 'Nadie llama de vuelta.', false),
];
let voices: readonly VoiceView[] = said;

beforeEach(() => {
  voices = said;
});

/** A page with one quote, and the picker that opens upon it. */
async function openPicker(): Promise<MountedApp & { readonly picker: HTMLElement }> {
  const mounted = await mountApp({
    commands: {
      'report.voices': () => voices,
      'report.quote': ({ ids }) => {
        const chosen = ids.flatMap((id) => voices.find((one) => one.id === id) ?? []);
        voices = [
          ...chosen.map((one) => ({ ...one, quoted: true })),
          ...voices.filter(({ id }) => !ids.includes(id)).map((one) => ({ ...one, quoted: false })),
        ];
        return null;
      },
    },
  });
  mounted.app.navigation.go({ screen: 'report' });
  const pages = await screen.findByRole('region', { name: es.report.pagesLabel });
  await within(pages).findAllByText('«Foco»');
  const quote = pages.querySelector('[data-about="comment:c1"]');
  if (quote === null) throw new Error('no quote on the pages');
  await fireEvent.click(quote);
  return { ...mounted, picker: await screen.findByRole('dialog', { name: es.report.quotes }) };
}

describe('quotes picked on the pages', () => {
  it('are put in another order, taken out and put in, each at once', async () => {
    const { picker, asked } = await openPicker();
    await fireEvent.click(await within(picker).findByRole('button', { name: 'Bajar «Me piden tres firmas.»' }));
    expect(asked('report.voices')[0]).toEqual({ exerciseId: 'x1' });
    expect(asked('report.quote')).toEqual([{ exerciseId: 'x1', ids: ['c2', 'c1'] }]);
    await within(picker).findByRole('button', { name: 'Subir «Me piden tres firmas.»' });
    await fireEvent.click(within(picker).getByRole('button', { name: 'Quitar la cita «Falta tiempo.»' }));
    await fireEvent.click(await within(picker).findByRole('button', { name: 'Citar «Falta tiempo.»' }));
    expect(asked('report.quote').slice(1)).toEqual([
      { exerciseId: 'x1', ids: ['c1'] },
      { exerciseId: 'x1', ids: ['c1', 'c2'] },
    ]);
    expect(await within(picker).findByText('2 voces')).toBeTruthy();
    expect(picker.contains(document.activeElement)).toBe(true);
  });

  it('say that nothing was said, and give the pages their keys back', async () => {
    voices = [];
    const { picker } = await openPicker();
    expect(await within(picker).findByText(es.report.quotesNothingSaid)).toBeTruthy();
    await fireEvent.keyDown(picker, { key: 'Escape' });
    expect(screen.queryByRole('dialog', { name: es.report.quotes })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: es.report.pagesLabel }));
  });
});
