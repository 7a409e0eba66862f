/** A form's answers brought in: two rows at fault, mended in the dialog by keyboard, imported, undone; then another file's session. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { writeSheet } from '../support/imports/import-file.ts';

test('a form with two faulty rows is mended, imported and undone; a colleague’s file brings its session', async ({
  launch,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-import-'));
  try {
    const path = writeSheet(folder, 'respuestas.xlsx', [
      ['Hora de inicio', 'Nombre', 'Área', 'em1', 'em2', 'em3'],
      ['14/03/2026 9:00', 'Ana Núñez', 'Dirección', 4, 5, 'No aplica'],
      ['14/03/2026 9:01', 'Luis Prado', 'Primera línea', 9, 3, '2 - Permiso'],
      ['14/03/2026 9:02', 'Eva Lara', 'Ventas', 1, '3,5', 2],
    ]);
    const { app, window } = await launch({ size: { width: 1280, height: 800 } });
    const { sessions } = await value(window, 'engagement.create', brief);
    const sessionId = sessions[0]?.id ?? '';
    await value(window, 'exercises.add', { sessionId, instrumentId: 'empowerment', anonymity: 'identified' });
    await window.reload();
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    await window
      .getByRole('link', { name: 'Captura' })
      .or(window.getByRole('button', { name: 'Captura' }))
      .first()
      .click();
    await window.getByRole('button', { name: 'Importar de un archivo' }).click();
    const dialog = window.getByRole('dialog', { name: 'Importar respuestas' });
    const problems = dialog.getByRole('region', { name: '2 errores' });
    await expect(problems.getByText('Línea 3, em1')).toBeVisible();
    await expect(problems.getByText('Línea 4, em2')).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Importar/ }).last()).toBeDisabled();

    await dialog.getByRole('textbox', { name: 'Valor de la línea 3, em1' }).fill('4');
    await window.keyboard.press('Enter');
    await expect(dialog.getByRole('region', { name: '1 error' })).toBeVisible();
    // The next fault is at hand, and after the last one the act.
    const next = dialog.getByRole('textbox', { name: 'Valor de la línea 4, em2' });
    await expect(next).toBeFocused();
    await next.fill('3');
    await window.keyboard.press('Enter');
    const act = dialog.getByRole('button', { name: 'Importar 9 respuestas' });
    await expect(act).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(window.getByText('Se importaron 9 respuestas')).toBeVisible();
    const after = await value(window, 'workspace.read', {});
    expect(after.exercises[0]?.answered).toBe(3);
    expect(after.participants.map(({ name }) => name)).toEqual(['Ana Núñez', 'Luis Prado', 'Eva Lara']);

    await value(window, 'history.undo', { includingAnswers: true });
    expect(await value(window, 'workspace.read', {})).toMatchObject({
      participants: [],
      undo: { undo: 'exercises.add' },
    });

    // The same form's answers as a colleague's session, from a file of its own.
    const colleague = join(folder, 'colega.respiro');
    await value(window, 'history.redo', {});
    await value(window, 'engagement.saveAs', { path: colleague });
    await value(window, 'engagement.close', {});
    await value(window, 'engagement.create', { ...brief, client: 'Otro cliente' });
    await window.reload();
    await app.evaluate(({ dialog: native }, chosen) => {
      native.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, colleague);
    await window.getByRole('button', { name: 'Más acciones del proyecto' }).click();
    await window.getByRole('menuitem', { name: 'Importar de otro archivo Respiro…' }).click();
    const merging = window.getByRole('dialog', { name: 'Importar de otro archivo Respiro' });
    await expect(merging.getByText(/^El cliente no se llama igual/)).toBeVisible();
    await expect(merging.getByRole('region', { name: 'Lo que entrará' })).toContainText('9 respuestas');
    await merging.getByRole('button', { name: 'Importar 1 sesión' }).click();
    await expect(window.getByText('Se importó: 1 sesión, 3 personas, 9 respuestas')).toBeVisible();
    expect((await value(window, 'workspace.read', {})).exercises).toMatchObject([{ answered: 3 }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
