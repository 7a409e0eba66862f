/** The charts of an exercise, taken from its results as the report draws them. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import type { MountedApp } from '../../support/mount-app.ts';
import { everyBlock, kit, modelOf } from '../../support/report-pages.ts';
import { exerciseId } from '../register/register-in-memory.ts';
import { openResults } from './results-in-memory.ts';

const promises = [{ text: 'Somos los mejores', rewrite: 'Su envío llega hoy' }, { text: 'Escuchamos' }];

function preview(ofExercise: string): FakeCommands {
  const model = modelOf(everyBlock('Foco'), 'instrument');
  const other = { ...model.sections[0], id: 'instrument', exerciseId: 'another', blocks: everyBlock('Ajena') } as const;
  const sections = [...model.sections.map((section) => ({ ...section, exerciseId: ofExercise })), other];
  return { 'report.preview': () => ({ model: { ...model, sections }, kit, canTighten: false }) };
}

async function openCharts(commands: FakeCommands): Promise<MountedApp> {
  const mounted = await openResults('promises', promises, [], commands);
  const button = await screen.findByRole('button', { name: es.results.charts });
  button.focus();
  await fireEvent.click(button);
  return mounted;
}

describe('the charts of the results', () => {
  it('are those of the exercise alone, and each is saved on its own', async () => {
    const path = '/home/elena/Foco.svg';
    const mounted = await openCharts({ ...preview(exerciseId), 'outputs.writePicture': () => ({ path, bytes: 12 }) });
    const groups = await screen.findAllByRole('group', { name: /Acciones de la gráfica: .*Foco/ });
    expect(groups.length).toBeGreaterThan(3);
    expect(screen.queryByRole('group', { name: /Ajena/ })).toBeNull();
    const [first] = groups;
    if (first === undefined) throw new Error('no chart');
    await fireEvent.click(within(first).getByRole('button', { name: es.report.saveChartSvg }));
    await waitFor(() => expect(mounted.asked('shell.chooseSave')).toHaveLength(1));
    expect(mounted.asked('report.preview')).toMatchObject([{ edition: 'complete', language: 'es' }]);
  });

  it('are said to be none, or why they cannot be read', async () => {
    const mounted = await openCharts(preview('another'));
    expect(await screen.findByText(es.results.chartsNone)).toBeTruthy();
    mounted.app.navigation.go({ screen: 'start' });
  });

  it('tell a fault', async () => {
    await openCharts({
      'report.preview': () => {
        throw new RespiroError('not-found', 'no', { what: 'wave' });
      },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
