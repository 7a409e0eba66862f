import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markOf, parseMark, type DisplayMark } from '../../../electron/shell/displays.ts';
import { Memory } from '../../../electron/shell/memory.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const mark: DisplayMark = markOf({
  id: 1,
  label: 'Proyector',
  bounds: { x: 1680, y: 0, width: 1920, height: 1080 },
  scaleFactor: 1,
  internal: false,
});

test('what was remembered is there at the next start', () => {
  const file = join(temporaryFolder(), 'projector.json');
  const first = new Memory(file, parseMark);
  expect(first.last).toBeNull();
  first.remember(mark);
  expect(first.last).toEqual(mark);
  expect(new Memory(file, parseMark).last).toEqual(mark);
});

test.each(['', '{', 'null', '{"label":1}'])('a file that holds %j is as if there were none', (text) => {
  const file = join(temporaryFolder(), 'projector.json');
  writeFileSync(file, text);
  const memory = new Memory(file, parseMark);
  expect(memory.last).toBeNull();
  memory.remember(mark);
  expect(parseMark(JSON.parse(readFileSync(file, 'utf8')))).toEqual(mark);
});

test('where nothing can be written it is remembered until the end', () => {
  const file = join(temporaryFolder(), 'projector.json');
  mkdirSync(file);
  const memory = new Memory(file, parseMark);
  memory.remember(mark);
  expect(memory.last).toEqual(mark);
});
