/** Real JPEGs without an encoder: every block of eight by eight pixels is one colour, so only its mean is coded. */

export type Colour = readonly [red: number, green: number, blue: number];

const block = 8;

/** A baseline JPEG of `width` by `height` pixels, painted block by block; `x` and `y` count blocks. */
export function mosaicJpeg(width: number, height: number, paint: (x: number, y: number) => Colour): Uint8Array {
  const [across, down] = [Math.ceil(width / block), Math.ceil(height / block)];
  const bits = new Bits();
  const before: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      for (const [at, value] of meansOf(paint(x, y)).entries()) {
        writeMean(bits, value - (before[at] ?? 0));
        before[at] = value;
      }
    }
  }
  const bytes = [
    ...[0xff, 0xd8],
    // All steps are 8, so that the one coefficient of a block is its mean.
    ...segment(0xdb, [0, ...Array<number>(64).fill(block)]),
    ...segment(0xc0, [8, ...word(height), ...word(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    // Twelve sizes of a difference, four bits each; of the other coefficients only "none follow", one bit.
    ...segment(0xc4, [0x00, ...lengths({ 4: 12 }), ...Array.from({ length: 12 }, (_, size) => size)]),
    ...segment(0xc4, [0x10, ...lengths({ 1: 1 }), 0]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    ...bits.flush(),
    ...[0xff, 0xd9],
  ];
  return Uint8Array.from(bytes);
}

/** A flip chart: paper on a wall, a coloured title, lines of writing; `seed` varies them. */
export function flipChart(width: number, height: number, seed = 1): Uint8Array {
  const [across, down] = [Math.ceil(width / block), Math.ceil(height / block)];
  const ink: Colour = [[15, 92, 99] as const, [200, 69, 31] as const, [40, 60, 140] as const][seed % 3] ?? [0, 0, 0];
  return mosaicJpeg(width, height, (x, y) => {
    const [right, low] = [x / across, y / down];
    if (right < 0.05 || right > 0.95 || low < 0.04 || low > 0.96) return [196, 188, 176];
    if (low > 0.09 && low < 0.14 && right > 0.1 && right < 0.4 + (seed % 4) * 0.1) return ink;
    const line = Math.floor(low * 14);
    const written = line > 2 && line < 13 && low * 14 - line < 0.35 && right > 0.1;
    return written && right < 0.45 + ((line * 7 + seed * 5) % 9) * 0.05 ? [70, 74, 80] : [252, 250, 244];
  });
}

/** Means of brightness and the two colour differences, around zero (JFIF, ITU-T T.871). */
function meansOf([red, green, blue]: Colour): readonly number[] {
  return [
    0.299 * red + 0.587 * green + 0.114 * blue - 128,
    -0.1687 * red - 0.3313 * green + 0.5 * blue,
    0.5 * red - 0.4187 * green - 0.0813 * blue,
  ].map((value) => Math.round(Math.min(127, Math.max(-128, value))));
}

/** The size of the difference in bits, its bits (a negative one less 1), and that nothing else follows. */
function writeMean(bits: Bits, difference: number): void {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  bits.write(size, 4);
  bits.write(difference < 0 ? difference + 2 ** size - 1 : difference, size);
  bits.write(0, 1);
}

class Bits {
  readonly #bytes: number[] = [];
  #byte = 0;
  #filled = 0;

  write(value: number, length: number): void {
    for (let at = length - 1; at >= 0; at -= 1) {
      this.#byte = this.#byte * 2 + ((value >> at) & 1);
      this.#filled += 1;
      if (this.#filled < 8) continue;
      this.#bytes.push(this.#byte);
      // A byte of ones would begin a marker.
      if (this.#byte === 0xff) this.#bytes.push(0);
      this.#byte = 0;
      this.#filled = 0;
    }
  }

  flush(): readonly number[] {
    while (this.#filled > 0) this.write(1, 1);
    return this.#bytes;
  }
}

const word = (value: number): number[] => [value >> 8, value & 0xff];

const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...word(data.length + 2),
  ...data,
];

/** How many codes there are of each length from 1 to 16. */
function lengths(counts: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 16 }, (_, at) => counts[at + 1] ?? 0);
}
