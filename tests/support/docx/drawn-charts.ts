import { crc32, deflateSync } from 'node:zlib';
import { chartsOf } from '../../../electron/engine/report/charts.ts';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { textPixels } from '../../../src/domain/report/page.ts';
import type { ChartPicture } from '../../../src/contract/chart-pictures.ts';

/** The input with a picture for each of its charts; no two look alike. In the application the window draws them. */
export function withDrawnCharts(input: ReportInput): ReportInput {
  const pictures = chartsOf(input).charts.map(({ key, block }, at): ChartPicture => {
    const [width, height] = [textPixels, 200 + at];
    const words = block.alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><desc>${words}</desc><rect width="${width}" height="${height}" fill="#123456"/></svg>`;
    return { key, width, height, png: plainPng(width, height, at), svg: new TextEncoder().encode(svg) };
  });
  return { ...input, pictures };
}

function plainPng(width: number, height: number, shade: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, shade % 256);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
