import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/report/model.ts';
import { Layout, type LaidOut } from '../../../src/ui/report/lay-out.ts';
import { measured } from '../../../src/ui/report/measure.ts';
import Pages from '../../../src/ui/report/Pages.svelte';
import { everyBlock, kit, modelOf } from '../../support/report-pages.ts';

async function show(blocks: readonly Block[]): Promise<LaidOut> {
  const host = document.body.appendChild(document.createElement('div'));
  const report = await new Layout(host).layOut(modelOf(blocks), kit);
  if (report === null) throw new Error('not laid out');
  expect(host.children).toHaveLength(0);
  host.remove();
  render(Pages, { report, urlOf: () => null });
  return report;
}

const hostile: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;'],
  ['ten thousand letters', 'ñ'.repeat(10_000)],
  ['right to left', 'مرحبا \u202Eabc\u202C שלום'],
  ['control characters', 'a\u0000b\u0007c\u001Bd'],
  ['half a character', 'a\uD83Db'],
  ['nothing', ''],
];

describe('what a block asks of its page', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'body', text: [text], withNext: false });
  const title: Block = { kind: 'heading', level: 1, text: 'Pendientes', kicker: null, newPage: false };

  it.each([
    ['a title stays with its text', title, true],
    ['so does a place where nothing is written yet, which would part the two', paragraph(''), true],
    ['a paragraph may end a page', paragraph('Uno'), false],
  ])('%s', (_what, block, withNext) => {
    expect(measured(block, document.createElement('div')).withNext).toBe(withNext);
  });
});

describe('the pages of the report', () => {
  it.each(hostile)('draw every block and chart with %s', async (_name, text) => {
    const blocks = everyBlock(text);
    await show(blocks);
    expect(document.querySelectorAll('[data-block]')).toHaveLength(blocks.length);
    expect(document.querySelector('script, [onerror]')).toBeNull();
    const drawn = [...document.querySelectorAll('svg')].map((svg) => svg.outerHTML).join('');
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('say what every chart says to whoever cannot see it', async () => {
    await show(everyBlock('Foco'));
    const charts = screen.getAllByRole('img', { name: 'alt Foco' });
    expect(charts.filter(({ tagName }) => tagName.toLowerCase() === 'svg')).toHaveLength(6);
  });

  it('number chapters, figures and tables, and lead to them from the contents', async () => {
    const { flow } = await show(everyBlock('Foco'));
    expect(flow.contents.map(({ number }) => number)).toEqual(['1', '1.1']);
    const captions = [...document.querySelectorAll('.caption .number')].map((one) => one.textContent);
    expect(captions).toEqual([
      'Figura 1',
      'Figura 2',
      'Figura 3',
      'Figura 4',
      'Figura 5',
      'Figura 6',
      'Tabla 1',
      'Figura 7',
      'Figura 8',
    ]);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      expect(document.querySelector(link.hash)?.tagName).toMatch(/^H[12]$/);
      expect(link.querySelector('.page')?.textContent).toBe('3');
    }
  });

  it('tell where a text comes from, so that it can be edited there', async () => {
    await show(everyBlock('Foco'));
    const about = [...document.querySelectorAll('[data-about]')].map((one) => one.getAttribute('data-about'));
    expect(about).toEqual(['finding:f1', 'finding:f1', 'comment:c1']);
  });

  it('hatch what is hidden, with its reason', async () => {
    await show(everyBlock('oculto'));
    expect(document.querySelector('td.hidden')?.textContent).toBe('oculto');
  });

  it('keep every figure of a chart as the model has it', async () => {
    await show(everyBlock('Foco'));
    const texts = [...document.querySelectorAll('svg[aria-label="alt Foco"]')].map((svg) => svg.textContent);
    expect(texts[0]).toContain('62');
    expect(texts[0]).toContain('49');
    expect(texts[1]).toContain('75 %');
    expect(texts[5]).toContain('60 %');
  });
});
