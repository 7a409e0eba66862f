/** The result pictures of what is rated: one of every folder beside this file. */
import type { RatedItem } from '../../domain/instruments/definition.ts';
import type { ResultPictureOfKind } from './question.ts';

const found = import.meta.glob<ResultPictureOfKind>('./*/picture.ts', { eager: true, import: 'resultPicture' });
const pictures = new Map(Object.values(found).map((one) => [one.kind, one.Picture]));

/** @throws when no folder draws that kind, which is a mistake of the program. */
export function pictureOfKind(kind: RatedItem['kind']): ResultPictureOfKind['Picture'] {
  const picture = pictures.get(kind);
  if (!picture) throw new Error(`src/ui/questions has no picture for ${kind}`);
  return picture;
}
