/** Somebody's PNG: held to what its header says, and kept without anything but the picture. */
import { crc32, inflateSync } from 'node:zlib';
import type { LogoFault, LogoSize } from './clean-svg.ts';

export type CleanPng =
  { readonly ok: true; readonly bytes: Uint8Array; readonly size: LogoSize } | ({ readonly ok: false } & LogoFault);

/** Bytes. */
export const largestPng = 500_000;
/** Pixels of a side, and of the whole: a megabyte can swell to a thousand. */
const longestSide = 4_000;
const mostPixels = 8_000_000;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Text, places, times and moving pictures are left out. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA']);
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Never throws. */
export function cleanPng(bytes: Uint8Array): CleanPng {
  if (bytes.byteLength > largestPng) return { ok: false, reason: 'logo-large', limit: largestPng / 1000 };
  const damaged: CleanPng = { ok: false, reason: 'png-damaged' };
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (chunks === null || header?.type !== 'IHDR' || header.data.byteLength !== 13) return damaged;
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) return damaged;
  const proportion = width / height;
  if (Math.max(width, height) > longestSide || width * height > mostPixels || proportion > 50 || proportion < 1 / 50) {
    return { ok: false, reason: 'png-size', limit: longestSide };
  }
  if (!isWhole(chunks, view, width, height)) return damaged;
  const parts = chunks.filter(({ type }) => kept.has(type)).map(({ whole }) => whole);
  return { ok: true, bytes: Buffer.concat([Uint8Array.from(signature), ...parts]), size: { width, height } };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

/** Null where one is cut, or is not what its sum says. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.byteLength;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.byteLength) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** Whether its data holds the picture that the header promises, and not a hundred times as much. */
function isWhole(chunks: readonly Chunk[], header: DataView, width: number, height: number): boolean {
  const [depth, colour, interlaced] = [header.getUint8(8), header.getUint8(9), header.getUint8(12) !== 0];
  const bits = (samples[colour] ?? 0) * depth;
  if (bits === 0 || ![1, 2, 4, 8, 16].includes(depth)) return false;
  const expected = height * (1 + Math.ceil((width * bits) / 8));
  try {
    const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
    // An interlaced one has more, shorter rows.
    const raw = inflateSync(data, { maxOutputLength: expected * 2 + 64 });
    return interlaced ? raw.byteLength >= (width * height * bits) / 8 : raw.byteLength >= expected;
  } catch {
    return false;
  }
}
