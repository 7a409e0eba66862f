import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ReportResult } from '../../../src/contract/report-views.ts';
import type { SettingsView } from '../../../src/contract/views.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import { kit } from '../../support/report-pages.ts';
import { sampleSettings, sampleWorkspace } from '../../support/sample-workspace.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

async function openReport(options: FakeOptions): Promise<MountedApp> {
  const mounted = await mountApp(options);
  mounted.app.navigation.go({ screen: 'report' });
  await screen.findByRole('button', { name: 'Exportar a Word' });
  return mounted;
}

const start = async (): Promise<void> => {
  await fireEvent.click(screen.getByRole('button', { name: 'Exportar a Word' }));
};

describe('exporting the report', () => {
  it('says where it went and opens it', async () => {
    const path = '/home/elena/Informe.docx';
    const { asked } = await openReport({
      commands: { 'report.export': () => ({ path, pages: 24, bytes: 409_600, noted: true }) },
      shell: { 'shell.chooseSave': () => path },
    });
    await start();
    expect(await screen.findByText('Listo: 24 páginas, 400 kB')).toBeTruthy();
    expect(asked('report.export')).toEqual([
      {
        waveId: 'w1',
        path,
        language: 'es',
        edition: 'complete',
        brandKitId: 'neutral',
        wordFileId: null,
        pictures: null,
      },
    ]);
    expect(screen.queryByText(es.report.notNoted)).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Abrir' }));
    expect(asked('shell.openReport')).toEqual([{ path }]);
  });

  it('draws the charts for the Word file where pictures are wanted, and remembers that they are', async () => {
    const path = '/home/elena/Informe.docx';
    const { asked } = await openReport({
      commands: {
        'report.charts': () => ({ kit, charts: [] }),
        'report.export': () => ({ path, pages: 24, bytes: 409_600, noted: true }),
      },
      shell: { 'shell.chooseSave': () => path },
    });
    expect(screen.getByText(es.report['wordChartsHelp.native'])).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: 'Como imagen' }));
    expect(await screen.findByText(es.report['wordChartsHelp.picture'])).toBeTruthy();
    expect(asked('settings.update')).toEqual([{ wordCharts: 'picture' }]);
    await start();
    expect(await screen.findByText('Listo: 24 páginas, 400 kB')).toBeTruthy();
    const choice = { waveId: 'w1', language: 'es', edition: 'complete', brandKitId: 'neutral', wordFileId: null };
    expect(asked('report.charts')).toEqual([choice]);
    expect(asked('report.export')).toEqual([{ ...choice, path, pictures: [] }]);
  });

  it('exports as was chosen the moment before, once the choice is kept', async () => {
    const path = '/home/elena/Informe.docx';
    const [chart, names] = [Promise.withResolvers<SettingsView>(), Promise.withResolvers<null>()];
    const { asked } = await openReport({
      commands: {
        'report.composition': () => ({ names: 'owners', sections: [], wordings: [], deliveries: [] }),
        'settings.update': () => chart.promise,
        'report.setNames': () => names.promise,
        'report.charts': () => ({ kit, charts: [] }),
        'report.export': () => ({ path, pages: 24, bytes: 409_600, noted: true }),
      },
      shell: { 'shell.chooseSave': () => path },
    });
    await fireEvent.click(screen.getByRole('radio', { name: 'Como imagen' }));
    expect(screen.getByText(es.report['wordChartsHelp.picture'])).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: 'Ninguno' }));
    expect(screen.getByText(es.report['namesPrintedHelp.none'])).toBeTruthy();
    await start();
    expect(asked('shell.chooseSave')).toEqual([]);
    chart.resolve({ ...sampleSettings, wordCharts: 'picture' });
    await waitFor(() => expect(asked('report.setNames')).toHaveLength(1));
    expect(asked('shell.chooseSave')).toEqual([]);
    names.resolve(null);
    await waitFor(() => expect(asked('report.export')).toMatchObject([{ pictures: [] }]));
  });

  it('exports nothing where a choice could not be kept, shows what stands and says why', async () => {
    const names = Promise.withResolvers<null>();
    const { asked } = await openReport({
      commands: {
        'report.composition': () => ({ names: 'owners', sections: [], wordings: [], deliveries: [] }),
        'report.setNames': () => names.promise,
      },
    });
    await fireEvent.click(screen.getByRole('radio', { name: 'Ninguno' }));
    await start();
    names.reject(new RespiroError('disk-full', 'no room left'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(await screen.findByText(es.report['namesPrintedHelp.owners'])).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ninguno' }).checked).toBe(false);
    expect(asked('shell.chooseSave')).toEqual([]);
  });

  it('says of a file whose delivery could not be noted that it stands all the same', async () => {
    const path = '/home/elena/Informe.docx';
    await openReport({
      commands: { 'report.export': () => ({ path, pages: 24, bytes: 409_600, noted: false }) },
      shell: { 'shell.chooseSave': () => path },
    });
    await start();
    expect(await screen.findByText('Listo: 24 páginas, 400 kB')).toBeTruthy();
    expect(screen.getByText(es.report.notNoted)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells the progress and can be cancelled', async () => {
    let give: (result: ReportResult) => void = () => undefined;
    let refuse: (error: Error) => void = () => undefined;
    const { emit, asked } = await openReport({
      commands: {
        'report.export': () => new Promise<ReportResult>((resolve, reject) => ([give, refuse] = [resolve, reject])),
        'report.cancel': () => {
          refuse(new RespiroError('cancelled', 'as asked'));
          return null;
        },
      },
    });
    await start();
    await waitFor(() => expect(asked('report.export')).toHaveLength(1));
    emit('report.progress', { step: 'scope', done: 3, total: 12 });
    expect(await screen.findByText('Escribiendo, paso 3 de 12')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Cancelar la exportación' }));
    expect(await screen.findByText('Se canceló. No se escribió ningún archivo.')).toBeTruthy();
    give({ path: '', pages: 0, bytes: 0, noted: true });
  });

  it('says in place that the file is open elsewhere, and lets one try again', async () => {
    await openReport({
      commands: {
        'report.export': () => {
          throw new RespiroError('file-in-use', 'open in Word');
        },
      },
    });
    await start();
    expect((await screen.findByRole('alert')).textContent).toContain('Otro programa está usando el archivo');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Exportar a Word' }).disabled).toBe(false);
  });

  it('does nothing when no folder was chosen', async () => {
    const { asked } = await openReport({ shell: { 'shell.chooseSave': () => null } });
    await start();
    await waitFor(() => expect(asked('shell.chooseSave')).toHaveLength(1));
    expect(asked('report.export')).toEqual([]);
  });

  it('writes the data as an Excel workbook, with names only when asked for', async () => {
    const path = '/home/elena/Datos.xlsx';
    const { asked } = await openReport({
      commands: { 'outputs.write': () => ({ path, bytes: 51_200 }) },
      shell: { 'shell.chooseSave': () => path },
    });
    await fireEvent.click(screen.getByRole('radio', { name: /Datos \(Excel\)/ }));
    expect(screen.queryByRole('radio', { name: 'Ejecutiva' })).toBeNull();
    await fireEvent.click(screen.getByRole('switch', { name: 'Incluir nombres' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Exportar a Excel' }));
    expect(await screen.findByText('Listo: 50 kB')).toBeTruthy();
    expect(asked('shell.chooseSave')).toMatchObject([{ kind: 'workbook' }]);
    expect(asked('outputs.write')).toEqual([{ kind: 'data-xlsx', waveId: 'w1', path, language: 'es', names: true }]);
  });

  it('says why there is nothing to write', async () => {
    await openReport({});
    await fireEvent.click(screen.getByRole('radio', { name: /Fechas de revisión/ }));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Exportar al calendario' });
    const reviews = sampleWorkspace.actions.filter(({ reviewOn }) => reviewOn !== null).length;
    expect(button.disabled).toBe(reviews === 0);
    expect(screen.queryByText(/Ninguna acción tiene fecha/) !== null).toBe(reviews === 0);
  });

  it('writes a PDF through the shell, and cancels it there', async () => {
    const path = '/home/elena/Informe.pdf';
    const { asked } = await openReport({
      shell: {
        'shell.chooseSave': () => path,
        'shell.writePdf': () => ({ path, pages: 27, bytes: 1_024_000, noted: true }),
      },
    });
    await fireEvent.click(screen.getByRole('radio', { name: /Informe \(PDF\)/ }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Exportar a PDF' }));
    expect(await screen.findByText('Listo: 27 páginas, 1,000 kB')).toBeTruthy();
    expect(asked('shell.chooseSave')).toMatchObject([{ kind: 'pdf' }]);
    expect(asked('shell.writePdf')).toEqual([
      { waveId: 'w1', path, language: 'es', edition: 'complete', brandKitId: 'neutral' },
    ]);
    expect(asked('report.export')).toEqual([]);
  });

  it('lists what is missing', async () => {
    await openReport({});
    expect(screen.getByRole('button', { name: 'faltan 2 consensos' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'ningún hallazgo aceptado' })).toBeTruthy();
  });
});
