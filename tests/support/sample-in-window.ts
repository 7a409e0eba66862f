/** The sample engagement in the window, and a screen of it that has come to rest. */
import { expect, type Page } from '@playwright/test';
import type { Visitor } from '../../build/demo/visitor.ts';

export async function openSample(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.words.start.sample);
  await expect(visitor.window.getByText('Muebles Alborada').first()).toBeVisible();
}

/** The screen has its title, nothing more arrives and nothing moves any more. */
export async function settled(window: Page): Promise<void> {
  await expect(window.locator('main').getByRole('heading', { includeHidden: true }).first()).toBeVisible();
  await expect(window.locator('main [aria-busy="true"]')).toHaveCount(0);
  await window.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}
