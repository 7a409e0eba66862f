/** What a telephone writes into a photo: how it was held, and where. */

/** Stands in the place's reference, in the clear, so that a test can look for it. */
export const secretPlace = 'SECRET-PLACE-20.58N-100.38W';

const bigEndian = { short: 3, long: 4, ascii: 2 } as const;

/** A directory entry of TIFF 6.0: tag, type, count, value or offset. */
function entry(tag: number, type: number, count: number, write: (value: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  write(bytes.subarray(8));
  return bytes;
}

/** The same JPEG with an EXIF segment: orientation 6 (held upright: turn it right to see it) and a GPS directory. */
export function withExif(jpeg: Uint8Array): Buffer {
  const header = Buffer.from('MM\0*\0\0\0\x08', 'latin1');
  const gpsAt = 38;
  const first = Buffer.concat([
    Buffer.from([0, 2]),
    entry(0x0112, bigEndian.short, 1, (value) => void value.writeUInt16BE(6)),
    entry(0x8825, bigEndian.long, 1, (value) => void value.writeUInt32BE(gpsAt)),
    Buffer.alloc(4),
  ]);
  const place = Buffer.from(`${secretPlace}\0`, 'latin1');
  const gps = Buffer.concat([
    Buffer.from([0, 1]),
    entry(0x001b, bigEndian.ascii, place.length, (value) => void value.writeUInt32BE(gpsAt + 18)),
    Buffer.alloc(4),
    place,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), header, first, gps]);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

/** The markers of a JPEG up to its picture, e.g. 0xE1 for EXIF. */
export function markersOf(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff; at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0))) {
    const marker = jpeg[at + 1] ?? 0;
    markers.push(marker);
    if (marker === 0xda) break;
  }
  return markers;
}
