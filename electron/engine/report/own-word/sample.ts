/** A template to begin with: every tag where it may stand, and in words what it becomes. */
import { Document, Footer, Header, HeadingLevel, type IRunOptions, Packer, PageBreak, Paragraph, TextRun } from 'docx';
import type { Language } from '../../../../src/domain/instruments/definition.ts';
import { page } from '../../../../src/domain/report/page.ts';
import { partTags, textTags } from '../../../../src/domain/report/word-tags.ts';
import { sampleWords } from './sample-words.ts';

const strong = (text: string): IRunOptions => ({ text, bold: true });

export async function sampleTemplate(language: Language): Promise<Uint8Array> {
  const words = sampleWords[language];
  const tag = (names: Readonly<Record<Language, string>>): string => `{{${names[language]}}}`;
  const line = (name: string, what: string): Paragraph =>
    new Paragraph({
      spacing: { after: 60 },
      children: [new TextRun(strong(name)), new TextRun(`  ${what}`)],
    });
  /** Without braces, so that the list itself is not filled. */
  const entry = (names: Readonly<Record<Language, string>>, what: string): Paragraph => line(names[language], what);
  const document = new Document({
    title: words.title,
    sections: [
      {
        // As wide as the pages of the report's own.
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, right: page.right, bottom: page.bottom, left: page.left },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph(`${tag(textTags.client)} · ${tag(textTags.wave)}`)] }),
        },
        footers: {
          default: new Footer({
            children: [new Paragraph(`${tag(textTags.firm)} · ${tag(textTags.confidentiality)}`)],
          }),
        },
        children: [
          new Paragraph({ text: tag(textTags.title), heading: HeadingLevel.TITLE }),
          new Paragraph({ text: tag(textTags.subtitle), spacing: { after: 240 } }),
          new Paragraph(`${tag(textTags.client)}, ${tag(textTags.city)}`),
          new Paragraph({ text: `${tag(textTags.consultant)}, ${tag(textTags.date)}`, spacing: { after: 480 } }),
          new Paragraph(tag(partTags.contents)),
          new Paragraph({ children: [new PageBreak()] }),
          new Paragraph(tag(partTags.report)),
          new Paragraph({ text: words.howTo, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
          ...words.rules.map((rule) => new Paragraph({ text: rule, spacing: { after: 120 } })),
          new Paragraph({ text: words.inSentences, heading: HeadingLevel.HEADING_2 }),
          ...(Object.keys(textTags) as (keyof typeof textTags)[]).map((id) => entry(textTags[id], words.text[id])),
          new Paragraph({ text: words.alone, heading: HeadingLevel.HEADING_2 }),
          ...(Object.keys(partTags) as (keyof typeof partTags)[]).map((id) => entry(partTags[id], words.part[id])),
          line(words.instrumentTag, words.instrument),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
