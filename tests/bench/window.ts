/** One answer from the window to the engine and back, while the capture screen is open. */
import type { Page } from '@playwright/test';
import { Visitor } from '../../build/demo/visitor.ts';
import type { Bridge } from '../../src/contract/bridge.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { launchRespiro } from '../support/launch.ts';
import { percentile, spread, type Figure } from './figures.ts';

const answers = 300;

/** @param file an engagement with that many participants and a value proposition that all of them answered. */
export async function measureWindow(file: string, participants: number): Promise<Figure[]> {
  const respiro = await launchRespiro({ args: [file] });
  try {
    const { window } = respiro;
    await window.getByText(`${participants} participants`).first().waitFor();
    await new Visitor(window, '').choose(es.shell.exerciseCapture({ title: 'Propuesta de valor' }));
    await window.getByRole('main').waitFor();
    const { recorded, empty } = await recordFromPage(window);
    return [
      {
        what: `answer from the window and back, p95, ${participants} participants`,
        value: percentile(recorded, 95),
        unit: 'ms',
        target: 16,
        note: `${spread(recorded, 1)} ms, ${recorded.length} answers without a pause; a request that does nothing, in turns: ${spread(empty, 1)} ms, p95 ${percentile(empty, 95).toFixed(1)} ms`,
      },
    ];
  } finally {
    await respiro.close();
  }
}

/** Milliseconds of each answer, and of an empty request before it: what the way alone takes. */
async function recordFromPage(window: Page): Promise<{ recorded: number[]; empty: number[] }> {
  return window.evaluate(async (count) => {
    const { respiro } = globalThis as unknown as { respiro: Bridge };
    const workspace = await respiro.request('workspace.read', {});
    if (!workspace.ok) throw new Error(workspace.error.code);
    const { exercises, participants } = workspace.value;
    const exerciseId = exercises[0]?.id ?? '';
    const recorded: number[] = [];
    const empty: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const participantId = participants[i % participants.length]?.id ?? '';
      const before = performance.now();
      await respiro.request('settings.read', {});
      const began = performance.now();
      empty.push(began - before);
      const outcome = await respiro.request('answers.record', {
        exerciseId,
        lensId: 'customer',
        itemId: 'vp01',
        respondent: { participantId },
        // Never what is there already: that would write nothing.
        value: Math.floor(i / participants.length) % 2 === 0 ? null : 3,
        channel: 'paper',
      });
      recorded.push(performance.now() - began);
      if (!outcome.ok) throw new Error(outcome.error.code);
    }
    return { recorded, empty };
  }, answers);
}
