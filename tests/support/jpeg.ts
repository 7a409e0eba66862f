/** Small real JPEGs, made byte by byte, so that tests know what is in them. */

/** Baseline JPEG of 8 × 8 grey pixels (one DCT block, flat), as an encoder writes it. */
const tables = [
  // Quantisation: all ones.
  0xff,
  0xdb,
  0x00,
  0x43,
  0x00,
  ...Array.from({ length: 64 }, () => 0x01),
];
const huffman = [
  // DC table 0: one code of one bit, for category 0.
  0xff,
  0xc4,
  0x00,
  0x14,
  0x00,
  0x01,
  ...Array.from({ length: 15 }, () => 0x00),
  0x00,
  // AC table 0: one code of one bit, for the end of the block.
  0xff,
  0xc4,
  0x00,
  0x14,
  0x10,
  0x01,
  ...Array.from({ length: 15 }, () => 0x00),
  0x00,
];

function segment(marker: number, body: readonly number[]): number[] {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...body];
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** What a telephone writes into APP1, in the clear, so that a test can look for it. */
export const secret = 'GPS 20.5888 N 100.3899 W';

export interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  /** With EXIF, a comment, and something after the end. */
  readonly withMetadata?: boolean;
}

/** A grey JPEG of that size, sides in multiples of 8 pixels. */
export function jpeg({ width = 8, height = 8, withMetadata = false }: JpegOptions = {}): Uint8Array {
  const frame = segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
  // Two bits a block: DC category 0, end of block; the last byte is filled with ones.
  const blocks = (width / 8) * (height / 8);
  const whole = Math.floor((blocks * 2) / 8);
  const rest = blocks * 2 - whole * 8;
  const scan = [...Array.from({ length: whole }, () => 0x00), ...(rest > 0 ? [0xff >> rest] : [])];
  const metadata = withMetadata
    ? [
        ...segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        ...segment(0xe1, [...ascii('Exif\0\0'), ...ascii(secret)]),
        ...segment(0xed, ascii(secret)),
        ...segment(0xfe, ascii(secret)),
      ]
    : [];
  return new Uint8Array([
    0xff,
    0xd8,
    ...metadata,
    ...tables,
    ...frame,
    ...huffman,
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...scan,
    0xff,
    0xd9,
    ...(withMetadata ? ascii(secret) : []),
  ]);
}
