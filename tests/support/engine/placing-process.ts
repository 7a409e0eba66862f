/** Puts files in a place as it is told, beside another process that does the same. */
import { writeFileSync } from 'node:fs';
import { place } from '../../../electron/engine/storage/place.ts';

export interface Placing {
  readonly destination: string;
  readonly expected: string;
  readonly me: string;
}

process.on('message', ({ destination, expected, me }: Placing) => {
  const temporary = `${destination}.${me}.tmp`;
  writeFileSync(temporary, `work of ${me}`);
  void place(temporary, destination, { expected, noted: null }, 'conflict').then(({ conflict }) =>
    process.send?.({ conflict }),
  );
});
process.send?.({ conflict: null });
