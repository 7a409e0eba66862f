import { type FileChild, Document, type PageNumberEstimator } from 'docx';
import { footerOf, headerOf, emptyFooter, emptyHeader } from './header-footer.ts';
import type { Look } from './look.ts';
import { page } from '../../../../src/domain/report/page.ts';
import { numberingOf } from './numbering.ts';
import { stylesOf } from './styles/all.ts';
import type { ReportModel } from '../../../../src/domain/report/model.ts';
import { localeOf } from '../texts/numbers.ts';

/** The whole document from its drawn parts; with an estimator its contents are filled and nothing prompts. */
export function documentOf(
  look: Look,
  model: ReportModel,
  children: readonly FileChild[],
  pageNumbers: PageNumberEstimator | null,
): Document {
  return new Document({
    title: model.properties.title,
    creator: model.properties.author,
    styles: stylesOf(look, localeOf(model.language)),
    numbering: numberingOf(look),
    theme: themeOf(look, model.language),
    ...(pageNumbers === null ? {} : { pageNumbers }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              right: page.right,
              bottom: page.bottom,
              left: page.left,
              header: page.header,
              footer: page.footer,
            },
          },
        },
        headers: { default: headerOf(look), first: emptyHeader() },
        footers: { default: footerOf(look), first: emptyFooter() },
        children,
      },
    ],
  });
}

/** New charts and shapes that the client draws in Word take the kit's look too. */
function themeOf(
  { palette, heading, body, kit }: Look,
  language: ReportModel['language'],
): NonNullable<ConstructorParameters<typeof Document>[0]['theme']> {
  return {
    name: kit.name[language],
    colors: {
      dark2: palette.ink,
      light2: palette.tint,
      accent1: palette.primary,
      accent2: palette.accent,
      accent3: palette.chart.group2,
      accent4: palette.chart.group4,
      accent5: palette.chart.group5,
      accent6: palette.chart.group6,
    },
    fonts: { headings: heading, body },
  };
}
