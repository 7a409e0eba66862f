/** XML of a foreign workbook: a document type is refused, so no entity ever grows; everything is counted. */
import { SaxesParser } from 'saxes';
import { RespiroError } from '../../../src/contract/errors.ts';
import { refuse } from './archive.ts';

const mostElements = 4_000_000;
const deepest = 60;
const slice = 256 * 1024;

export interface XmlHandlers {
  /** Names come without their prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Share that was read, 0 to 1. */
  readonly progress?: (share: number) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @throws RespiroError `import-refused`; whatever a handler throws. */
export function parseXml(bytes: Uint8Array, { open, close, text: told, progress }: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  let elements = 0;
  let depth = 0;
  parser.on('doctype', () => refuse('bomb'));
  parser.on('opentag', (tag) => {
    elements += 1;
    depth += 1;
    if (elements > mostElements || depth > deepest) refuse('bomb');
    // Without namespaces, attributes are plain texts.
    open(local(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close(local(tag.name));
  });
  parser.on('text', told);
  parser.on('error', () => refuse('damaged'));
  let without = 0;
  const decoder = new TextDecoder(isUtf16(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      const text = decoder.decode(bytes.subarray(at, at + slice), { stream: true });
      // The parser tells a text at its end: one that never ends would first be gathered whole.
      without = text.includes('<') ? 0 : without + 1;
      if (without > 2) refuse('bomb');
      parser.write(text);
      progress?.(Math.min(1, (at + slice) / bytes.length));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof RespiroError) throw error;
    refuse('damaged');
  }
}

function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
