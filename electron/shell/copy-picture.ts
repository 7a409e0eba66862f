/** Pictures on the clipboard, by whichever of its two ways the Electron that runs has. */
import * as electron from 'electron';
import { RespiroError } from '../../src/contract/errors.ts';

/** How it was until Electron 44; the development copy may be as old. */
interface OlderClipboard {
  writeImage(image: Electron.NativeImage): void;
}

/** @throws RespiroError `invalid-input` when the bytes are no picture. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const { clipboard, nativeImage } = electron;
  const image = nativeImage.createFromBuffer(Buffer.from(png));
  if (image.isEmpty()) throw new RespiroError('invalid-input', 'no picture', { field: 'png' });
  if (isOlder(clipboard)) clipboard.writeImage(image);
  else {
    const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
    await clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
  }
}

function isOlder(clipboard: object): clipboard is OlderClipboard {
  return 'writeImage' in clipboard;
}
