import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { WordFileView } from '../../../src/contract/word-files.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

const template: WordFileView = {
  id: 'w-1',
  name: 'Plantilla de la casa.dotx',
  use: 'template',
  tags: ['cliente', 'informe'],
  fonts: { heading: 'Georgia', body: 'Verdana' },
};

async function openReport(files: WordFileView[], options: FakeOptions): Promise<MountedApp> {
  const mounted = await mountApp({
    ...options,
    commands: { 'wordFiles.read': () => [...files], ...options.commands },
  });
  mounted.app.navigation.go({ screen: 'report' });
  await screen.findByRole('button', { name: es.report.wordFileAdd });
  return mounted;
}

const click = (name: string): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

describe('the firm’s own Word file', () => {
  it('is added, chosen, written in, and removed', async () => {
    const files: WordFileView[] = [];
    const { asked } = await openReport(files, {
      commands: {
        'wordFiles.add': () => (files.push(template), { state: 'added', file: template }),
        'wordFiles.remove': () => (files.pop(), null),
        'report.export': () => ({ path: '/r.docx', pages: 9, bytes: 2048, noted: true }),
      },
      shell: { 'shell.chooseOpen': () => '/casa/Plantilla de la casa.dotx', 'shell.chooseSave': () => '/r.docx' },
    });
    await click(es.report.wordFileAdd);
    const choice = await screen.findByRole('combobox', { name: es.report.wordFile });
    expect((choice as HTMLSelectElement).value).toBe('w-1');
    expect(screen.getByText(es.report.wordFileTemplate({ n: 2 }))).toBeTruthy();
    await click('Exportar a Word');
    await screen.findByText(/Listo: 9 páginas/);
    expect(asked('report.export')).toMatchObject([{ wordFileId: 'w-1' }]);
    await click(es.report.wordFileRemove);
    await screen.findByText(es.report.wordFileRemoved({ name: template.name }));
    expect(screen.queryByRole('combobox', { name: es.report.wordFile })).toBeNull();
  });

  it('that cannot be filled is not added: each tag is named with its place', async () => {
    const problem = { place: 'header', paragraph: 2, excerpt: 'Informe de {{fecah}}' } as const;
    await openReport([], {
      commands: {
        'wordFiles.add': () => ({
          state: 'refused',
          problems: [
            { ...problem, fault: 'unknown', tag: 'fecah' },
            { ...problem, fault: 'part-outside-body', tag: 'informe' },
          ],
        }),
      },
      shell: { 'shell.chooseOpen': () => '/casa/Plantilla.docx' },
    });
    await click(es.report.wordFileAdd);
    const notice = await screen.findByRole('alert');
    const [first, second] = within(notice).getAllByRole('listitem');
    expect(first?.textContent).toContain('{{fecah}}');
    expect(first?.textContent).toContain('en el encabezado, párrafo 2 («Informe de {{fecah}}»)');
    expect(second?.textContent).toContain('{{informe}}');
    expect(notice.textContent).not.toContain('undefined');
  });

  it('is offered with a sample that has every tag', async () => {
    const { asked } = await openReport([], {
      commands: { 'wordFiles.writeSample': () => null },
      shell: { 'shell.chooseSave': () => '/casa/Plantilla de informe.docx' },
    });
    await click(es.report.wordFileSample);
    await screen.findByText(es.report.wordFileSampleSaved);
    expect(asked('wordFiles.writeSample')).toEqual([{ path: '/casa/Plantilla de informe.docx', language: 'es' }]);
  });
});
