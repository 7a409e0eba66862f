import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../electron/engine/application/library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const resources = join(import.meta.dirname, '../../../resources');

/** A copy of our resources with one file replaced. */
function withFile(name: string, text: string): string {
  const folder = temporaryFolder();
  for (const part of ['instruments', 'agenda', 'brand-kits']) {
    cpSync(join(resources, part), join(folder, part), { recursive: true });
  }
  writeFileSync(join(folder, name), text);
  return folder;
}

describe('the library', () => {
  it('reads agendas and cards as they are delivered', () => {
    const { agendas, blockCards } = new Library(resources).view;
    expect(agendas.map(({ id }) => id)).toEqual(['ninety-minutes', 'half-day', 'full-day', 'seven-instruments']);
    expect(Object.keys(blockCards).sort()).toEqual(['activity', 'break', 'closing', 'plan', 'welcome']);
  });

  it('refuses a bad agenda with its file, the path in it and the reason', () => {
    const folder = withFile('agenda/templates.json', JSON.stringify([{ id: 'a', blocks: [] }]));
    expect(() => new Library(folder)).toThrow(/^templates\.json: 0\.title .+; 0\.about .+; 0\.blocks .+/);
  });

  it('refuses a file that is no JSON by its name', () => {
    expect(() => new Library(withFile('agenda/cards.json', '{"welcome":'))).toThrow(/^cards\.json: .*JSON/);
  });
});
