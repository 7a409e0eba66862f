import { describe, expect, it } from 'vitest';
import { voicesToShow } from '../../../../src/ui/projector/voices.ts';

const voices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `v${at + 1}`, text: `Texto ${at + 1}`, theme: '', times: 1 }));

describe('what the room said', () => {
  it('begins with the newest', () => {
    expect(voicesToShow(voices(3)).voices.map(({ id }) => id)).toEqual(['v3', 'v2', 'v1']);
  });

  it('keeps the newest twelve, whatever came', () => {
    const shown = voicesToShow(voices(60));
    expect(shown.voices).toHaveLength(12);
    expect(shown.voices[0]?.id).toBe('v60');
  });

  it.each([
    [0, 1],
    [1, 1],
    [3, 1],
    [4, 2],
    [8, 2],
    [9, 3],
    [12, 3],
  ])('%d stand in %d columns', (count, columns) => expect(voicesToShow(voices(count)).columns).toBe(columns));
});
