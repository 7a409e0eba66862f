import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownInspectors, type OwnInspectorProps } from '../../../src/app/screens/register/own-inspectors.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import FailingInspector from './FailingInspector.svelte';
import { grid, openRegister, shown } from './register-in-memory.ts';

const inspectors = ownInspectors as Record<string, Component<OwnInspectorProps>>;
const reported: unknown[] = [];

describe('a rule that fails beside the grid', () => {
  beforeEach(() => {
    inspectors['alone'] = FailingInspector;
    reported.length = 0;
    // jsdom has none.
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  });
  afterEach(() => {
    delete inspectors['alone'];
    vi.unstubAllGlobals();
  });

  it('says so in its place; the row, the grid and the other rows go on', async () => {
    const { asked } = await openRegister({ data: [{ text: 'Ana' }, { text: 'Falla' }, { text: 'Zoé' }] });
    const list = await grid();
    expect(await screen.findByText('Regla de Ana')).toBeTruthy();

    await fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(await screen.findByText(es.register.ruleFailed)).toBeTruthy();
    expect(reported).toEqual([new Error('planted')]);
    expect(screen.getByText(es.register.rowOf({ n: 2, of: 3 }))).toBeTruthy();

    await fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(await screen.findByText('Regla de Zoé')).toBeTruthy();
    expect(screen.queryByText(es.register.ruleFailed)).toBeNull();

    await fireEvent.keyDown(list, { key: 'ArrowUp' });
    await fireEvent.keyDown(list, { key: 'B' });
    await fireEvent.input(document.activeElement as Element, { target: { value: 'Berta' } });
    await fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
    await waitFor(() => expect(asked('entries.write')).toHaveLength(1));
    expect(shown().map(([text]) => text)).toEqual(['Ana', 'Berta', 'Zoé']);
    await fireEvent.keyDown(list, { key: 'ArrowUp' });
    expect(await screen.findByText('Regla de Berta')).toBeTruthy();
  });

  it('is tried again when somebody asks', async () => {
    let mended = false;
    inspectors['alone'] = ((anchor: never, props: OwnInspectorProps) => {
      if (!mended) throw new Error('planted');
      (FailingInspector as (anchor: never, props: OwnInspectorProps) => void)(anchor, props);
    }) as unknown as Component<OwnInspectorProps>;
    await openRegister({ data: [{ text: 'Ana' }] });
    await grid();
    await screen.findByText(es.register.ruleFailed);
    mended = true;
    await fireEvent.click(screen.getByRole('button', { name: es.common.tryAgain }));
    expect(await screen.findByText('Regla de Ana')).toBeTruthy();
  });
});
