/** The first page of a PDF as pixels, as a camera would see it. */
import { execFileSync } from 'node:child_process';
import decodeQR from 'qr/decode.js';

const dotsPerInch = '150';

export class PrintedPage {
  readonly #width: number;
  readonly #height: number;
  /** Three bytes a pixel. */
  readonly #pixels: Uint8Array;

  private constructor(ppm: Buffer) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
    if (head === null) throw new Error('no pixels');
    this.#width = Number(head[1]);
    this.#height = Number(head[2]);
    this.#pixels = ppm.subarray(head[0].length);
  }

  static of(path: string): PrintedPage {
    const args = ['-r', dotsPerInch, '-f', '1', '-l', '1', path];
    return new PrintedPage(execFileSync('pdftoppm', args, { maxBuffer: 64 * 1024 * 1024 }));
  }

  /** What the QR on it says; null where there is none. */
  readQr(): string | null {
    const image = { width: this.#width, height: this.#height, data: this.#pixels };
    try {
      return decodeQR(image);
    } catch {
      return null;
    }
  }

  /** The colour of its upper left pixel. */
  corner(): readonly number[] {
    return [...this.#pixels.subarray(0, 3)];
  }
}
