import { expect, test } from 'vitest';
import { Remote } from '../../../src/app/state/remote.ts';

test('the screen that listens gets the keys until it stops', () => {
  const remote = new Remote();
  const heard: string[] = [];
  remote.press('next');
  const stop = remote.on((key) => heard.push(key));
  remote.press('next');
  remote.press('blank');
  stop();
  remote.press('previous');
  expect(heard).toEqual(['next', 'blank']);
});
