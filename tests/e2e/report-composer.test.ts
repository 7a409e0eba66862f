/** The report composed on its own pages: a sentence in other words, a part moved and another left out, by keys and by mouse. */
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { expect, test } from '../support/fixtures.ts';

test('a sentence is worded, a remark added, parts are moved and left out, and all of it undone', async ({ launch }) => {
  test.setTimeout(120_000);
  const { window } = await launch({ size: { width: 1280, height: 800 } });
  const keys = window.keyboard;
  await window.getByRole('button', { name: es.start.sample }).first().click();
  await window
    .getByRole('navigation', { name: es.shell.places })
    .getByRole('button', { name: es.report.title })
    .click();
  const pages = window.getByRole('region', { name: es.report.pagesLabel });
  const statement = pages.locator('[data-about="text:answer.title"] h1');
  await expect(statement).toBeVisible({ timeout: 30_000 });
  const rule = (await statement.textContent())?.trim() ?? '';
  const editor = window.getByRole('form', { name: es.report.editSentence });

  await test.step('a sentence is put in other words where it is read', async () => {
    await statement.click();
    await expect(editor.getByLabel(es.report.sentence)).toBeFocused();
    await expect(editor.getByLabel(es.report.sentence)).toHaveValue(rule);
    await keys.press('Control+a');
    await keys.type('Nos queremos más de lo que nos quieren');
    await keys.press('Control+Enter');
    await expect(editor).toBeHidden();
    await expect(statement).toHaveText('Nos queremos más de lo que nos quieren');
  });

  await test.step('by keys alone: Enter on the pages, Escape gives up', async () => {
    await expect(pages).toBeFocused();
    await keys.press('Enter');
    await expect(editor).toBeVisible();
    await keys.type('nunca ');
    await keys.press('Escape');
    await expect(editor).toBeHidden();
    await expect(pages).toBeFocused();
    await expect(statement).toHaveText('Nos queremos más de lo que nos quieren');
  });

  await test.step('goes back to what the rule says', async () => {
    await statement.click();
    await expect(editor).toContainText(rule);
    await editor.getByRole('button', { name: es.report.backToRule }).click();
    await expect(statement).toHaveText(rule);
  });

  await test.step('a part is moved by keys and keeps the focus; another is left out', async () => {
    const arrange = (title: string) => window.getByRole('button', { name: es.report.arrangePart({ title }) });
    const roadmap = arrange(es.report['section.roadmap']);
    await roadmap.focus();
    await keys.press('Alt+ArrowUp');
    await expect(roadmap).toBeFocused();
    await arrange(es.report['section.parking']).press('Enter');
    await window.getByRole('menuitem', { name: es.report.leavePartOut }).click();
    await expect(window.getByText(es.report.leftOut)).toBeVisible();
    await expect(pages.locator('[data-section="parking"]')).toHaveCount(0);
    const order = () =>
      pages
        .locator('[data-section]')
        .evaluateAll((blocks) => [...new Set(blocks.map((block) => (block as HTMLElement).dataset['section'] ?? ''))]);
    await expect
      .poll(async () => {
        const sections = await order();
        return sections.indexOf('roadmap') - sections.indexOf('priorities');
      })
      .toBeLessThan(0);
    await window.getByRole('button', { name: es.report.restoreOrder }).click();
    await expect(pages.locator('[data-section="parking"]')).not.toHaveCount(0);
  });

  await test.step('a remark of one’s own stands behind the title, and undo takes it away', async () => {
    const { waves } = await value(window, 'workspace.read', {});
    const waveId = waves.at(-1)?.id ?? '';
    const place = { waveId, language: 'es', address: 'scope.remark' } as const;
    await value(window, 'report.word', { ...place, text: 'Faltó el turno de la noche.', insteadOf: '' });
    await expect(pages.getByText('Faltó el turno de la noche.')).toBeVisible();
    await value(window, 'history.undo', { includingAnswers: false });
    await expect(pages.getByText('Faltó el turno de la noche.')).toHaveCount(0);
  });
});
