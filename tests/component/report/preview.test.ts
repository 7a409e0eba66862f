import type { ReportModel } from '../../../src/domain/report/model.ts';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ReportPreview } from '../../../src/contract/report-views.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { kit, modelOf } from '../../support/report-pages.ts';

const saying = (text: string): ReportPreview => ({
  model: modelOf([{ kind: 'paragraph', look: 'body', text: [text], withNext: false }]),
  kit,
  canTighten: false,
});

async function openReport(options: FakeOptions): Promise<MountedApp> {
  const mounted = await mountApp(options);
  mounted.app.navigation.go({ screen: 'report' });
  return mounted;
}

describe('the pages of the report on screen', () => {
  it('follow every change of the engagement', async () => {
    let text = 'antes';
    const { emit } = await openReport({ commands: { 'report.preview': () => saying(text) } });
    expect(await screen.findByText('antes')).toBeTruthy();
    text = 'después';
    emit('engagement.changed', { scope: 'structure', exerciseId: null });
    expect(await screen.findByText('después')).toBeTruthy();
    expect(screen.queryByText('antes')).toBeNull();
  });

  it('follow the choice of language and edition', async () => {
    const { asked } = await openReport({ commands: { 'report.preview': ({ edition }) => saying(edition) } });
    expect(await screen.findByText('complete')).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: 'Ejecutiva' }));
    expect(await screen.findByText('executive')).toBeTruthy();
    expect(asked('report.preview')).toMatchObject([{ edition: 'complete' }, { edition: 'executive' }]);
  });

  it('are asked for with less in them until an executive edition fits', async () => {
    const long = Array.from({ length: 9 }, () => ({ kind: 'contents', title: 'x', levels: 1 }) as const);
    const { asked } = await openReport({
      commands: {
        'report.preview': ({ tightness }) =>
          tightness < 2
            ? { model: { ...modelOf(long), edition: 'executive' }, kit, canTighten: true }
            : { ...saying('cabe'), canTighten: true },
      },
    });
    expect(await screen.findByText('cabe')).toBeTruthy();
    expect(asked('report.preview')).toMatchObject([{ tightness: 0 }, { tightness: 1 }, { tightness: 2 }]);
  });

  it('are one page for the board, without a cover', async () => {
    const board = (model: ReportModel): ReportModel => ({ ...model, edition: 'board', cover: null });
    const two = modelOf(Array.from({ length: 2 }, () => ({ kind: 'contents', title: 'x', levels: 1 }) as const));
    const { asked } = await openReport({
      commands: {
        'report.preview': ({ tightness }) => {
          const said = saying('una página');
          return { ...said, model: board(tightness === 0 ? two : said.model), canTighten: true };
        },
      },
    });
    expect(await screen.findByText('una página')).toBeTruthy();
    expect(document.querySelectorAll('.sheet')).toHaveLength(1);
    expect(asked('report.preview')).toMatchObject([{ tightness: 0 }, { tightness: 1 }]);
  });

  it('say what went wrong and are tried again', async () => {
    let fails = true;
    await openReport({
      commands: {
        'report.preview': () => {
          if (fails) throw new RespiroError('unexpected', 'as asked');
          return saying('ahora sí');
        },
      },
    });
    const again = await screen.findByRole('button', { name: 'Intentar de nuevo' });
    expect(screen.getByRole('alert')).toBeTruthy();
    fails = false;
    await fireEvent.click(again);
    expect(await screen.findByText('ahora sí')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('grow and shrink by keys', async () => {
    await openReport({});
    const size = await screen.findByRole('button', { name: 'Ajustar al ancho' });
    const before = size.textContent;
    await fireEvent.keyDown(window, { key: '+', ctrlKey: true });
    await waitFor(() => expect(size.textContent).not.toBe(before));
    await fireEvent.keyDown(window, { key: '0', ctrlKey: true });
    await waitFor(() => expect(size.textContent).toBe(before));
  });
});
