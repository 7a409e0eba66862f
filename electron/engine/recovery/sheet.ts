/** The recovery sheet: one page in the look of the report, for whoever has to open the file one day. */
import { type FileChild, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { BrandKitView } from '../../../src/contract/views.ts';
import type { Language } from '../../../src/domain/instruments/definition.ts';
import type { ReportModel } from '../../../src/domain/report/model.ts';
import { fingerprint } from '../../../src/domain/words/fingerprint.ts';
import { formatDate } from '../../../src/domain/words/format.ts';
import { shortened } from './shortened.ts';
import { coreProperties } from '../report/word/core-properties.ts';
import { documentOf } from '../report/word/document.ts';
import { type Look, lookOf } from '../report/word/look.ts';
import { styleIds } from '../report/word/styles/ids.ts';
import { describeTable } from '../report/word/table-alt-text.ts';
import { rule } from '../report/word/tables/borders.ts';
import { calloutTable } from '../report/word/tables/callout.ts';
import { frame } from '../report/word/tables/frame.ts';
import { cleaned, runsOf } from '../report/word/text.ts';
import { sheetTexts } from './texts.ts';

export interface RecoverySheet {
  readonly client: string;
  readonly firm: string;
  readonly language: Language;
  readonly kit: BrandKitView;
  /** Without its folder; null where it is in no file yet. */
  readonly fileName: string | null;
  /** Of the password: what tells one setting of it from another. */
  readonly lock: string;
  /** ISO 8601, a day. */
  readonly day: string;
  /** To be printed; null leaves a space to write it by hand. */
  readonly password: string | null;
}

/** @returns the bytes of a DOCX file. */
export async function writeRecoverySheet(sheet: RecoverySheet): Promise<Buffer> {
  const model = modelOf(sheet);
  const look = lookOf(sheet.kit, model.furniture, true);
  const document = documentOf(look, model, [{ landscape: false, children: pageOf(look, sheet) }], null, null);
  return Packer.toBuffer(document, undefined, [coreProperties(model)]);
}

function pageOf(look: Look, sheet: RecoverySheet): FileChild[] {
  const t = sheetTexts[sheet.language];
  const fact = (label: string, value: string) => [{ strong: `${label}: ` }, value];
  return [
    paragraph(look, styleIds.frontHeading, t.title),
    paragraph(look, styleIds.lead, t.lead),
    calloutTable(look, {
      kind: 'callout',
      tone: 'meaning',
      label: t.which,
      paragraphs: [
        fact(t.client, shortened(sheet.client)),
        fact(t.file, sheet.fileName === null ? t.noFile : shortened(sheet.fileName)),
        [
          { strong: `${t.fingerprint}: ${fingerprint(sheet.lock)}` },
          ` · ${t.set}: ${formatDate(sheet.day, sheet.language)}`,
        ],
        [{ muted: t.fingerprintHelp }],
      ],
    }),
    paragraph(look, styleIds.label, t.password),
    paragraph(look, styleIds.body, sheet.password === null ? t.write : t.printed),
    box(look, sheet),
    ...t.sections.flatMap(({ title, lines }) => [
      paragraph(look, styleIds.label, title),
      ...lines.map((line) => paragraph(look, styleIds.body, line, 50)),
    ]),
  ];
}

function paragraph(look: Look, style: string, text: string, after?: number): Paragraph {
  return new Paragraph({
    style,
    ...(after === undefined ? {} : { spacing: { after, line: 264, lineRule: 'auto' as const } }),
    children: runsOf(look, [text]),
  });
}

/** In a face whose letters are told apart, or empty and high enough for a hand. */
function box(look: Look, { password, language }: RecoverySheet): Table {
  const t = sheetTexts[language];
  const edge = rule(look.palette.primary, 8);
  const table = new Table({
    ...frame(look, [look.area.width]),
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1300, rule: 'atLeast' },
        children: [
          new TableCell({
            width: { size: look.area.width, type: WidthType.DXA },
            margins: { top: 120, bottom: 120, left: 220, right: 220 },
            verticalAlign: 'center',
            borders: { top: edge, bottom: edge, left: edge, right: edge },
            children: [
              new Paragraph({
                style: styleIds.body,
                spacing: { after: 0 },
                children:
                  password === null
                    ? []
                    : [
                        new TextRun({
                          text: cleaned(password),
                          font: 'Courier New',
                          size: sizeOf(password),
                          noProof: true,
                        }),
                      ],
              }),
            ],
          }),
        ],
      }),
    ],
  });
  return describeTable(table, t.password, password === null ? t.write : t.printed);
}

/** Half points; a long one still leaves room on the page. */
const sizeOf = (password: string): number => (password.length <= 60 ? 28 : password.length <= 200 ? 20 : 14);

function modelOf({ client, firm, language, day }: RecoverySheet): ReportModel {
  const t = sheetTexts[language];
  return {
    language,
    edition: 'board',
    properties: { title: t.title, subject: client, author: firm, keywords: '', createdOn: day },
    cover: null,
    furniture: {
      header: shortened(firm === '' ? 'Respiro' : firm),
      headerRight: t.header,
      footer: t.footer,
      page: t.page,
      figure: '',
      table: '',
      quotes: ['', ''],
    },
    sections: [],
  };
}
