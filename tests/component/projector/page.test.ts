import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { ProjectorScene } from '../../../src/contract/projector.ts';
import Projector from '../../../src/projector/Projector.svelte';
import { ProjectorState } from '../../../src/projector/projector.svelte.ts';
import { i18n } from '../../../src/ui/i18n/i18n.svelte.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { question, result, sceneOf, welcome } from './scenes.ts';

type Read = () => ProjectorScene | null | Promise<ProjectorScene | null>;

function open(read: Read) {
  const answer = vi.fn(read);
  const fake = fakeBridge({ commands: { 'projector.read': answer } });
  const projector = new ProjectorState(fake.bridge);
  const { container } = render(Projector, { projector });
  const stop = projector.start();
  const main = container.querySelector('main');
  return {
    answer,
    stop,
    body: () => main?.dataset['body'],
    text: () => main?.textContent.replaceAll(/\s+/g, ' ').trim(),
    still: () => main?.querySelector('[data-kind]')?.classList.contains('still'),
    /** Lets the answer of the engine arrive and be drawn. */
    settle: async () => {
      await vi.advanceTimersByTimeAsync(0);
      await tick();
    },
    tell: async (scene: ProjectorScene | null) => {
      fake.emit('projector.scene', scene);
      await tick();
    },
    restart: async () => {
      fake.emit('engine.restarted', { reopened: true });
      await vi.advanceTimersByTimeAsync(0);
      await tick();
    },
  };
}

function broken(): never {
  throw new RespiroError('unexpected', 'down');
}

describe('the projector’s window', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    i18n.language = 'es';
  });

  it('is empty while nothing is open', async () => {
    const page = open(() => null);
    await page.settle();
    expect([page.body(), page.text()]).toEqual(['none', '']);
  });

  it('asks for the scene once, then follows', async () => {
    const page = open(() => sceneOf(welcome));
    await page.settle();
    expect(page.body()).toBe('welcome');
    await page.tell(sceneOf(question({ answered: 7 })));
    expect(page.body()).toBe('question');
    expect(page.text()).toContain('7 de 38 respuestas');
    await page.tell(sceneOf(question(), { blank: true }));
    expect([page.body(), page.text()]).toEqual(['blank', '']);
    await page.tell(null);
    expect(page.body()).toBe('none');
    expect(page.answer).toHaveBeenCalledOnce();
  });

  it('takes the language of the workshop', async () => {
    const page = open(() => sceneOf(question(), { language: 'en' }));
    await page.settle();
    expect(i18n.language).toBe('en');
    expect(page.text()).toContain('Question 9 of 12');
  });

  it('keeps the scene while the engine is away, asks again, and says nothing of it', async () => {
    let alive = true;
    const page = open(() => (alive ? sceneOf(question({ answered: 12 })) : broken()));
    await page.settle();
    const before = page.text();
    alive = false;
    await page.restart();
    await vi.advanceTimersByTimeAsync(5000);
    expect(page.text()).toBe(before);
    expect(page.answer.mock.calls.length).toBeGreaterThan(3);
    alive = true;
    await vi.advanceTimersByTimeAsync(1000);
    const asked = page.answer.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.answer).toHaveBeenCalledTimes(asked);
    expect(page.text()).toBe(before);
  });

  it('shows an empty page, not an error, when the engine fails from the start', async () => {
    const page = open(broken);
    await vi.advanceTimersByTimeAsync(3000);
    expect([page.body(), page.text()]).toEqual(['none', '']);
  });

  it('does not put a late answer over a newer scene', async () => {
    let deliver: (scene: ProjectorScene) => void = () => undefined;
    const page = open(() => new Promise((resolve) => (deliver = resolve)));
    await page.settle();
    await page.tell(sceneOf(result()));
    deliver(sceneOf(question()));
    await page.settle();
    expect(page.body()).toBe('result');
  });

  it('shows a reveal that it finds finished; one that it sees, being drawn', async () => {
    const plugged = open(() => sceneOf(result()));
    await plugged.settle();
    expect(plugged.still()).toBe(true);
    const watching = open(() => sceneOf(question()));
    await watching.settle();
    await watching.tell(sceneOf(result()));
    expect(watching.still()).toBe(false);
  });

  it('listens and asks no more once it is closed', async () => {
    const page = open(broken);
    await page.settle();
    page.stop();
    const asked = page.answer.mock.calls.length;
    await vi.advanceTimersByTimeAsync(10_000);
    await page.tell(sceneOf(welcome));
    expect(page.answer).toHaveBeenCalledTimes(asked);
    expect(page.body()).toBe('none');
  });
});
