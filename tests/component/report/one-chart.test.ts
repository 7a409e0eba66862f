import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

async function openPages(options: FakeOptions): Promise<MountedApp & { readonly bar: HTMLElement }> {
  const mounted = await mountApp(options);
  mounted.app.navigation.go({ screen: 'report' });
  return { ...mounted, bar: await screen.findByRole('toolbar', { name: /Acciones de la gráfica/ }) };
}

const svg = (bar: HTMLElement): HTMLElement => within(bar).getByRole('button', { name: es.report.saveChartSvg });

describe('one chart of the pages', () => {
  it('is saved under what its chapter concludes, and said to be', async () => {
    const path = '/home/elena/Figura 01 Foco.svg';
    const { bar, asked } = await openPages({
      shell: { 'shell.chooseSave': () => path },
      commands: { 'outputs.writePicture': () => ({ path, bytes: 12 }) },
    });
    await fireEvent.click(svg(bar));
    expect(await screen.findByText('Se guardó «Figura 01 Foco.svg».')).toBeTruthy();
    expect(asked('shell.chooseSave')).toEqual([{ kind: 'svg', suggestedName: 'Figura 01 Foco.svg' }]);
    const [written] = asked('outputs.writePicture') as { path: string; bytes: Uint8Array }[];
    expect(written?.path).toBe(path);
    const text = new TextDecoder().decode(written?.bytes);
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toContain('Foco');
    expect(text).not.toMatch(/NaN|undefined|var\(|class=/);
  });

  it('is not written where no place was chosen, and a fault is told', async () => {
    let chosen: string | null = null;
    const { bar, asked } = await openPages({
      shell: { 'shell.chooseSave': () => chosen },
      commands: {
        'outputs.writePicture': () => {
          throw new RespiroError('folder-read-only', 'no');
        },
      },
    });
    await fireEvent.click(svg(bar));
    await waitFor(() => expect(asked('shell.chooseSave')).toHaveLength(1));
    expect(asked('outputs.writePicture')).toEqual([]);
    chosen = '/raíz/x.svg';
    await fireEvent.click(svg(bar));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('is reached by keyboard, with the arrows from one to the next', async () => {
    const { bar } = await openPages({});
    const first = within(bar).getByRole('button', { name: es.report.copyChart });
    first.focus();
    await waitFor(() => expect(bar.className).toContain('shown'));
    const before = bar.getAttribute('aria-label');
    await fireEvent.keyDown(first, { key: 'ArrowUp' });
    const reached = bar.getAttribute('aria-label');
    expect(reached).not.toBe(before);
    await fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(bar.getAttribute('aria-label')).toBe(before);
    await fireEvent.keyDown(first, { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: es.report.pagesLabel }));
    await waitFor(() => expect(bar.className).not.toContain('shown'));
  });
});
