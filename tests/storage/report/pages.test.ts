import { describe, expect, it } from 'vitest';
import { captionsListed, contentsOf, misplaced } from '../../support/docx/contents.ts';
import { manyBlocks, manyPhotos } from '../../support/docx/day.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { write } from '../../support/docx/write.ts';
import { isLong } from '../../support/long.ts';

/** In the ordinary run each edition in one language and kit; in the long one (`npm run test:long`) also in the other. */
const editions = [
  { language: 'es', edition: 'complete', kitId: 'neutral' },
  { language: 'en', edition: 'executive', kitId: 'blgroup-style', day: true },
] as const;
const others = [
  { language: 'en', edition: 'complete', kitId: 'blgroup-style' },
  { language: 'es', edition: 'executive', kitId: 'blgroup-style' },
  { language: 'en', edition: 'executive', kitId: 'neutral', day: true },
] as const;
const manyPictures = [
  'sixty blocks and thirty photos',
  () => ({ ...reportInput(), blocks: manyBlocks(), photos: manyPhotos() }),
] as const;

describe('pages as a word processor lays them out', () => {
  it.each([...editions, ...(isLong ? others : [])])(
    'finds every chapter on the page that the contents name: $language $edition',
    async (options) => {
      const written = await write(reportInput(options));
      const pages = await pagesInLibreOffice(written.bytes);
      expect(Math.abs(pages.length - written.pages)).toBeLessThanOrEqual(1);
      const words = pages.slice(1).map((page) => page.trim().split(/\s+/).length);
      expect(Math.min(...words), 'no page is left nearly empty').toBeGreaterThan(30);
      expect(contentsOf(written).length).toBeGreaterThan(7);
      expect(captionsListed(written).length > 20).toBe(options.edition === 'complete');
      expect(misplaced(written, pages)).toEqual([]);
    },
  );

  it.each([['a day with photos', () => reportInput({ day: true })] as const, ...(isLong ? [manyPictures] : [])])(
    'knows how high photos stand: %s',
    async (_name, inputOf) => {
      const written = await write(inputOf());
      const pages = await pagesInLibreOffice(written.bytes);
      expect(Math.abs(pages.length - written.pages)).toBeLessThanOrEqual(1);
      expect(contentsOf(written).map(({ title }) => title)).toContain('Fotos de la sesión');
      expect(misplaced(written, pages)).toEqual([]);
    },
  );
});
