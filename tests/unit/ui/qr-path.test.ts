import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { codeInTwo } from '../../../src/ui/text/code-in-two.ts';
import { qrPath, quietZone } from '../../../src/ui/text/qr-path.ts';

/** The path painted, `scale` pixels a module, dark on light. */
function painted(text: string, scale = 4) {
  const { size, path } = qrPath(text);
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at += 1)
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
  }
  return { width: side, height: side, data };
}

const link = 'http://192.168.137.101:8321/#Wt3u0e9ZxTqk1n8vV2cJ4A';

describe('the QR of the room', () => {
  it('is read back as the link it was made of', () => {
    expect(decodeQR(painted(link))).toBe(link);
  });

  it('keeps its quiet zone, and few enough modules to be read from afar', () => {
    const { size, path } = qrPath(link);
    expect(size).toBeLessThanOrEqual(33 + 2 * quietZone);
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...n]) => n.map(Number));
    for (const [x = 0, y = 0, length = 0] of starts) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(quietZone);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - quietZone);
    }
  });
});

it('a code is written in two groups', () => {
  expect(codeInTwo('ABCDEF')).toBe('ABC\u00a0DEF');
});
