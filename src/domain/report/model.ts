/**
 * The report before it is a file: what is said, in which order, with which figures. Pure data, so that every
 * sentence and number can be tested without opening a document.
 */
import type { ChartSpec } from './charts.ts';

/** Text with the few liberties that the report takes. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly muted: string }
  | { readonly accent: string }
  | { readonly underlined: string }
  | Reference
  | SeeAlso;

export type RichText = readonly Inline[];

/** The number of a figure or table that stands elsewhere in the report, e.g. "3". */
export interface Reference {
  readonly reference: string;
  readonly of: 'figure' | 'table';
  /** The block's id in the flow. */
  readonly to: string;
}

/**
 * A reference before anything is numbered: to the block with that key, between two pieces of text. What was left out of
 * the report is not referred to: then none of the three is printed.
 */
export interface SeeAlso {
  readonly see: string;
  readonly before: (name: string) => string;
  readonly after: string;
}

/** Stands below a figure or table; null: nothing. */
export type Note = string | RichText | null;

/** A sentence by rule that may be worded otherwise. */
export interface TextSource {
  readonly kind: 'text';
  /** Which sentence, whatever the data: "instrument:x1.title". */
  readonly id: string;
  /** What the rule says; empty where it says nothing, and a remark may stand. */
  readonly rule: string;
  /** The consultant's words stand there. */
  readonly own: boolean;
  /** They answered a sentence that the rule no longer says: the figures have changed since. */
  readonly stale: boolean;
}

/** What a text of the report comes from, so that it can be edited where it is read. */
export type BlockSource =
  | { readonly kind: 'finding' | 'action'; readonly id: string }
  | { readonly kind: 'comment'; readonly id: string; readonly exerciseId: string }
  /** Where quotes of that exercise may stand, and none does yet. */
  | { readonly kind: 'quotes'; readonly id: string }
  | TextSource;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** A few words above a chapter's title that say what the chapter is, e.g. the instrument. */
  readonly kicker: string | null;
  readonly newPage: boolean;
  /** Sources, at the foot of the page; their marks stand behind the kicker. */
  readonly footnotes?: readonly string[];
  readonly about?: BlockSource;
}

export type ParagraphLook = 'body' | 'lead' | 'statement' | 'note' | 'label' | 'bullet';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly look: ParagraphLook;
  readonly text: RichText;
  /** Keeps it on the page of what follows. */
  readonly withNext: boolean;
  readonly about?: BlockSource;
}

export interface Callout {
  readonly kind: 'callout';
  readonly label: string;
  readonly paragraphs: readonly RichText[];
  /** One a paragraph; null where a rule wrote it. */
  readonly about?: readonly (BlockSource | null)[];
  readonly tone: 'decision' | 'meaning' | 'warning';
}

/** Big figures side by side, each with what it is and what it stands on. */
export interface Figures {
  readonly kind: 'figures';
  readonly items: readonly {
    readonly value: string;
    readonly unit: string;
    readonly label: string;
    readonly note: string;
  }[];
}

export interface Reasons {
  readonly kind: 'reasons';
  readonly items: readonly {
    readonly title: string;
    readonly text: string;
    readonly note: string;
    readonly about?: BlockSource;
  }[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly text: string;
  readonly source: string;
  readonly about?: BlockSource;
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** What a reference calls it. */
  readonly key?: string;
  readonly caption: string;
  /** What the picture says, for whoever cannot see it. */
  readonly alt: string;
  readonly note: Note;
  readonly chart: ChartSpec;
}

export type Align = 'left' | 'right' | 'centre';

export interface Column {
  readonly title: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align: Align;
}

export type Cell =
  | string
  | { readonly rich: RichText }
  /** Figures that are not shown; drawn hatched, with the reason. */
  | { readonly hidden: string };

/** `band` spans the whole width and titles the rows below it; the last cell spans the columns that are left. */
export type Row =
  | {
      readonly cells: readonly Cell[];
      readonly strong?: boolean;
      readonly about?: BlockSource;
      /** Belongs to the row above: no line parts them, nor the end of a page. */
      readonly continues?: true;
    }
  | { readonly band: string };

export interface TableBlock {
  readonly kind: 'table';
  /** What a reference calls it. */
  readonly key?: string;
  /** Too wide for an upright page: it is given one that lies on its side. */
  readonly wide?: true;
  readonly caption: string;
  readonly alt: string;
  readonly note: Note;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Columns of short texts side by side: the roadmap at a glance. */
export interface Lanes {
  readonly kind: 'lanes';
  readonly alt: string;
  readonly lanes: readonly { readonly title: string; readonly note: string; readonly items: readonly string[] }[];
}

export interface Photo {
  readonly id: string;
  readonly caption: string;
  readonly alt: string;
  /** A JPEG of `width` by `height` pixels; empty in a preview, where it is read by its id. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One photo, or two side by side. */
export interface Photos {
  readonly kind: 'photos';
  readonly row: readonly [Photo] | readonly [Photo, Photo];
}

export type Block =
  | Heading
  | Paragraph
  | Callout
  | Figures
  | Reasons
  | Quote
  | ChartBlock
  | TableBlock
  | Lanes
  | Photos
  | { readonly kind: 'contents'; readonly title: string; readonly levels: 1 | 2 }
  | CaptionList;

/** The figures or the tables of the report, each with its page. */
export interface CaptionList {
  readonly kind: 'captions';
  readonly title: string;
  readonly of: 'figure' | 'table';
}

export interface Cover {
  readonly kicker: string;
  readonly client: string;
  readonly title: string;
  readonly subtitle: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly confidentiality: string;
  readonly logoAlt: string;
}

export type SectionId =
  | 'answer'
  | 'contents'
  | 'scope'
  | 'profile'
  | 'instrument'
  | 'agreement'
  | 'priorities'
  | 'roadmap'
  | 'parking'
  | 'change'
  | 'day'
  | 'appendix';

export interface ReportSection {
  readonly id: SectionId;
  /** Of an instrument's chapter. */
  readonly exerciseId?: string;
  readonly blocks: readonly Block[];
}

/** Words of the page's furniture and of the numbering, in the language of the report. */
export interface Furniture {
  readonly header: string;
  readonly headerRight: string;
  readonly footer: string;
  /** "Página {page} de {pages}". */
  readonly page: readonly [before: string, between: string];
  readonly figure: string;
  readonly table: string;
  /** Quotation marks, opening and closing. */
  readonly quotes: readonly [open: string, close: string];
}

/** One page for the client's board; eight for management; everything. */
export type Edition = (typeof editions)[number];
export const editions = ['board', 'executive', 'complete'] as const;

export interface ReportModel {
  readonly language: 'es' | 'en';
  /** What does not hold everything is set tighter: it has to fit its pages. */
  readonly edition: Edition;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly keywords: string;
    readonly createdOn: string;
  };
  /** Null: the first page is one of the text. */
  readonly cover: Cover | null;
  readonly furniture: Furniture;
  readonly sections: readonly ReportSection[];
}
