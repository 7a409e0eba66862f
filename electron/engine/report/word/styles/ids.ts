/** Ids of the styles of the document; a client who edits it finds them by these names. */
export const styleIds = {
  body: 'RespiroBody',
  lead: 'RespiroLead',
  note: 'RespiroNote',
  label: 'RespiroLabel',
  kicker: 'RespiroKicker',
  bullet: 'RespiroBullet',
  frontHeading: 'RespiroFrontHeading',
  contentsTitle: 'RespiroContentsTitle',
  listTitle: 'RespiroListTitle',
  /** By this id, Word sets the list again in the same style. */
  captionList: 'TableofFigures',
  quote: 'RespiroQuote',
  quoteSource: 'RespiroQuoteSource',
  tableHead: 'RespiroTableHead',
  tableText: 'RespiroTableText',
  tableHeadFigures: 'RespiroTableHeadFigures',
  tableFigures: 'RespiroTableFigures',
  figureValue: 'RespiroFigureValue',
  reasonTitle: 'RespiroReasonTitle',
  reasonNumber: 'RespiroReasonNumber',
  coverKicker: 'RespiroCoverKicker',
  coverClient: 'RespiroCoverClient',
  coverTitle: 'RespiroCoverTitle',
  coverLabel: 'RespiroCoverLabel',
  coverText: 'RespiroCoverText',
  coverNote: 'RespiroCoverNote',
  header: 'RespiroHeader',
  footer: 'RespiroFooter',
} as const;

/** By its name, Word's field of contents finds the one chapter that has no number. */
export const frontHeadingName = 'Respiro Front Heading';

export const numberingIds = { headings: 'respiro-headings', bullets: 'respiro-bullets' } as const;

/** Twips: where the titles behind their numbers begin in the contents. The styles of a firm's own file know no numbers. */
export const titleAt = { TOC1: 480, TOC2: 1080 } as const;
