import { describe, expect, it } from 'vitest';
import { part, textOf } from '../../support/docx/package.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { write, type Written } from '../../support/docx/write.ts';

/** Title and page of every entry of the contents. */
function contentsOf({ file }: Written): { title: string; page: number }[] {
  const contents = /<w:sdt>[\s\S]*?<\/w:sdt>/.exec(part(file, 'word/document.xml'))?.[0] ?? '';
  return [...contents.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].flatMap(([, entry = '']) => {
    const told = /^(?:(?:\d+(?:\.\d+)?)\t)?([\s\S]+)\t(\d+)$/.exec(textOf(entry));
    return told ? [{ title: told[1] ?? '', page: Number(told[2]) }] : [];
  });
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('pages as a word processor lays them out', () => {
  it.each([
    { language: 'es', edition: 'complete', kitId: 'neutral' },
    { language: 'en', edition: 'complete', kitId: 'blgroup-style' },
    { language: 'es', edition: 'executive', kitId: 'blgroup-style' },
    { language: 'en', edition: 'executive', kitId: 'neutral' },
  ] as const)('finds every chapter on the page that the contents name: $language $edition', async (options) => {
    const written = await write(reportInput(options));
    const pages = await pagesInLibreOffice(written.bytes);
    expect(Math.abs(pages.length - written.pages)).toBeLessThanOrEqual(1);
    const words = pages.slice(1).map((page) => page.trim().split(/\s+/).length);
    expect(Math.min(...words), 'no page is left nearly empty').toBeGreaterThan(30);
    const entries = contentsOf(written);
    expect(entries.length).toBeGreaterThan(7);
    for (const { title, page } of entries) {
      const near = squeezed(pages.slice(Math.max(0, page - 2), page + 1).join(''));
      expect(near, `«${title}» near page ${page}`).toContain(squeezed(title));
    }
  });
});
