import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ProjectorJoin } from '../../../src/contract/projector.ts';
import ProjectorScene from '../../../src/ui/projector/ProjectorScene.svelte';
import { question, result, sceneOf } from './scenes.ts';

const join: ProjectorJoin = {
  address: '192.168.8.10:8321',
  link: 'http://192.168.8.10:8321/#Wt3u0e9ZxTqk1n8vV2cJ4A',
  code: 'KMPRTV',
  connected: 23,
  moved: false,
};

const text = (container: Element): string => container.textContent.replaceAll(/\s+/g, ' ').trim();

describe('the way in', () => {
  it('stands beside the question, with address, code, QR and how many are connected', () => {
    const { container } = render(ProjectorScene, { scene: sceneOf(question(), { join }) });
    expect(text(container)).toContain('KMP RTV 192.168.8.10:8321 23 teléfonos conectados');
    expect(screen.getByRole('img', { name: /QR/ })).toBeTruthy();
    expect(container.querySelector('[data-kind="question"]')?.classList).toContain('beside');
    // The secret is drawn, never written.
    expect(text(container)).not.toContain('Wt3u0e9ZxTqk1n8vV2cJ4A');
  });

  it('is dark on light in the dark theme too', () => {
    const { container } = render(ProjectorScene, { scene: sceneOf(question(), { join }) });
    expect(container.querySelector('svg rect')?.getAttribute('fill')).toBe('#fff');
    expect(container.querySelector('svg path')?.getAttribute('fill')).toBe('#000');
  });

  it('is not there without a room', () => {
    const { container } = render(ProjectorScene, { scene: sceneOf(result()) });
    expect(container.querySelector('.beside')).toBeNull();
    expect(screen.queryByRole('img', { name: /QR/ })).toBeNull();
  });

  it('fills the wall on a page of its own, once, with the network where it has a name', async () => {
    const scene = sceneOf({ kind: 'join', network: 'Taller 24' }, { join });
    const { container, rerender } = render(ProjectorScene, { scene });
    expect(text(container)).toContain('Únase con su teléfono');
    expect(text(container)).toContain('Conéctese a la red Wi-Fi Taller 24');
    expect(screen.getAllByRole('img', { name: /QR/ })).toHaveLength(1);
    await rerender({ scene: sceneOf({ kind: 'join', network: '' }, { join, language: 'en' }) });
    expect(text(container)).toContain('Connect to the Wi-Fi network of this room.');
    expect(text(container)).toContain('23 phones connected');
    expect(text(container)).not.toContain('do not scan');
    const moved = { ...join, moved: true };
    await rerender({ scene: sceneOf({ kind: 'join', network: '' }, { join: moved, language: 'en' }) });
    expect(text(container)).toContain('If you were in before, do not scan');
  });
});
