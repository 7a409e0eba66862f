/** The package of a report opens elsewhere with all that was put in. */
import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipped } from '../../../electron/engine/report/word/zipped.ts';

const path = fc.oneof(
  fc.constantFrom('[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/media/señal.png'),
  fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9]{1,8}\.xml$/),
);
const content = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 400 }),
  fc.constant('á'.repeat(9e4)),
);

it('holds any texts and bytes under their names, in their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(path, content), { selector: ([name]) => name }), (files) => {
      const opened = unzipSync(zipped(new Map(files)));
      expect(Object.keys(opened)).toEqual(files.map(([name]) => name));
      for (const [name, written] of files)
        expect(Buffer.compare(opened[name] ?? strToU8('none'), Buffer.from(written))).toBe(0);
    }),
    { numRuns: 40 },
  );
});

it('says of each file what a reader checks: its size and its sum', () => {
  const bytes = Buffer.from(zipped(new Map([['a.xml', 'hola']])));
  // The sum of "hola" and its sizes, before the file as in the directory behind it.
  for (const at of [14, bytes.indexOf('PK\u0001\u0002') + 16]) {
    expect(bytes.readUInt32LE(at)).toBe(0x6fa0f988);
    expect(bytes.readUInt32LE(at + 8)).toBe(4);
  }
});
