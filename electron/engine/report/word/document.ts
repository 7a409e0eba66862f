import {
  type FileChild,
  type ISectionOptions,
  Document,
  PageOrientation,
  type PageNumberEstimator,
  SectionType,
} from 'docx';
import type { HouseStyles } from '../own-word/house-styles.ts';
import { footerOf, headerOf, emptyFooter, emptyHeader } from './header-footer.ts';
import type { Look } from './look.ts';
import { landscapeTextWidth, page, textWidth } from '../../../../src/domain/report/page.ts';
import { numberingOf } from './numbering.ts';
import { stylesOf } from './styles/all.ts';
import type { ReportModel } from '../../../../src/domain/report/model.ts';
import { localeOf } from '../texts/numbers.ts';

/** A run of pages that stand upright, or lie on their side. */
export interface Part {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** The whole document from its drawn parts; with an estimator its contents are filled and nothing prompts. */
export function documentOf(
  look: Look,
  model: ReportModel,
  parts: readonly Part[],
  pageNumbers: PageNumberEstimator | null,
  house: HouseStyles | null,
): Document {
  return new Document({
    title: model.properties.title,
    creator: model.properties.author,
    styles: stylesOf(look, localeOf(model.language), house?.ids),
    numbering: numberingOf(look),
    theme: house?.theme ?? themeOf(look, model.language),
    ...(house === null ? {} : { externalStyles: house.styles }),
    ...(pageNumbers === null ? {} : { pageNumbers }),
    sections: parts.map((part, at) => sectionOf(look, part, at === 0, model.cover !== null)),
  });
}

function sectionOf(look: Look, { landscape, children }: Part, first: boolean, covered: boolean): ISectionOptions {
  const width = landscape ? landscapeTextWidth : textWidth;
  return {
    properties: {
      ...(first ? { titlePage: covered } : { type: SectionType.NEXT_PAGE }),
      page: {
        // The library swaps the two for a page on its side.
        size: {
          width: page.width,
          height: page.height,
          ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
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
    headers: { default: headerOf(look, width), ...(first ? { first: emptyHeader() } : {}) },
    footers: { default: footerOf(look, width), ...(first ? { first: emptyFooter() } : {}) },
    children: [...children],
  };
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
