/**
 * Reads a JPEG segment by segment and writes it again with what draws the picture and nothing else: no EXIF, no
 * location, no thumbnail, no comment, nothing after its end. The window does the same by drawing the photo anew;
 * here it is made sure, because what is stored is printed and handed over.
 *
 * Markers: ITU-T T.81, table B.1.
 */
import { RespiroError } from '../../../src/contract/errors.ts';

export interface CleanJpeg {
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const longestSide = 10_000;

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Tables, frames, restart intervals: without them there is no picture. APP14 says how colours are coded. */
const drawing = new Set([0xc4, 0xcc, 0xdb, 0xdd, 0xee, startOfScan]);

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** @throws RespiroError `photo-unreadable` when the bytes are no whole JPEG. */
export function cleanJpeg(bytes: Uint8Array): CleanJpeg {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) throw unreadable('no JPEG');
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === endOfImage) break;
    const end = at + 2 + lengthAt(bytes, at + 2);
    if (end > bytes.length) throw unreadable('cut off');
    if (isFrame(marker)) size = sizeOf(bytes, at);
    const scanEnd = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (isFrame(marker) || drawing.has(marker)) kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
  }
  if (size === null || kept.length < 3) throw unreadable('no picture in it');
  kept.push(bytes.subarray(at, at + 2));
  return { bytes: joined(kept), ...size };
}

function markerAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 0xff) throw unreadable('no marker');
  const marker = bytes[at + 1];
  if (marker === undefined || marker === 0 || marker === 0xff) throw unreadable('no marker');
  return marker;
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (length < 2) throw unreadable('segment without length');
  return length;
}

/** The frame header: length, precision, then lines and samples a line, two bytes each. */
function sizeOf(bytes: Uint8Array, at: number): { width: number; height: number } {
  const height = ((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0);
  const width = ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0);
  if (width < 1 || height < 1 || width > longestSide || height > longestSide) throw unreadable(`${width}x${height}`);
  return { width, height };
}

/** Where the coded data ends: at the next marker that is no restart. A zero after 0xFF is data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  throw unreadable('cut off');
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unreadable(why: string): RespiroError {
  return new RespiroError('photo-unreadable', why);
}
