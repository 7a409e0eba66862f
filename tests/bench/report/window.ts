/** What the person at the laptop notices of an export: whether the window and the engine keep answering. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../../src/contract/bridge.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import { launchRespiro } from '../../support/launch.ts';
import { percentile, type Figure } from '../figures.ts';
import { stallsDuring, type Stalls } from '../stalls.ts';

const exports = 3;

/** @param folder for what is written. */
export async function measureReportInWindow(folder: string): Promise<Figure[]> {
  const respiro = await launchRespiro();
  try {
    const { window } = respiro;
    await window.getByRole('button', { name: es.start.sample }).click();
    await window.getByText('Muebles Alborada').first().waitFor();
    const gaps: number[] = [];
    const answers: number[] = [];
    for (let i = 0; i < exports; i += 1) {
      const seen = await exportFromPage(window, join(folder, `from-window-${i}.docx`));
      gaps.push(seen.gap);
      answers.push(...seen.answers);
    }
    return [
      {
        what: 'the window while a report is exported, longest stall',
        value: Math.max(...gaps),
        unit: 'ms',
        target: 50,
        note: `between turns of the page; ${exports} complete editions: ${gaps.map((gap) => gap.toFixed(0)).join(', ')} ms`,
      },
      {
        what: 'the engine meanwhile, p95 of a small request',
        value: percentile(answers, 95),
        unit: 'ms',
        target: 50,
        note: `${answers.length} requests, longest ${Math.max(...answers).toFixed(0)} ms`,
      },
    ];
  } finally {
    await respiro.close();
  }
}

async function exportFromPage(window: Page, path: string): Promise<Stalls> {
  const waveId = await window.evaluate(async () => {
    const { respiro } = globalThis as unknown as { respiro: Bridge };
    const workspace = await respiro.request('workspace.read', {});
    if (!workspace.ok) throw new Error(workspace.error.code);
    return workspace.value.waves.at(-1)?.id ?? '';
  });
  return stallsDuring(window, 'report.export', {
    waveId,
    path,
    language: 'es',
    brandKitId: 'neutral',
    edition: 'complete',
  });
}
