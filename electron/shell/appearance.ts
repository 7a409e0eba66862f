import { appearance, type Appearance } from '../../src/contract/shell.ts';

/** How the application last looked, so that its first picture is right before the engine has answered. */
export function parseAppearance(json: unknown): Appearance {
  return appearance.parse(json);
}
