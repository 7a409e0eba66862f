import { noTexts } from '../../src/domain/report/kit.ts';
import type { Block, ReportModel, ReportSection } from '../../src/domain/report/model.ts';
import type { BrandKitView } from '../../src/contract/views.ts';

export const kit: BrandKitView = {
  id: 'neutral',
  name: { es: 'Neutro', en: 'Neutral' },
  colours: {
    primary: '#0F5C63',
    accent: '#C8451F',
    ink: '#15262B',
    muted: '#56676B',
    paper: '#FFFFFF',
    line: '#DDD7CB',
    tint: '#EEF4F2',
  },
  fonts: { heading: 'Cambria', body: 'Calibri' },
  logo: '',
  logoPng: '',
  cover: 'band',
  texts: noTexts,
  version: 0,
};

/** A report of one section that holds these blocks. */
export function modelOf(blocks: readonly Block[], id: ReportSection['id'] = 'scope'): ReportModel {
  return {
    language: 'es',
    edition: 'complete',
    properties: { title: 'Informe', subject: '', author: '', keywords: '', createdOn: '2026-10-22' },
    cover: {
      kicker: 'Diagnóstico',
      client: 'Café Ñandú',
      title: 'Propuesta',
      subtitle: '',
      details: [],
      confidentiality: '',
      logoAlt: '',
    },
    furniture: {
      header: 'Café Ñandú',
      headerRight: 'Informe',
      footer: 'Confidencial',
      page: ['Página ', ' de '],
      figure: 'Figura',
      table: 'Tabla',
      quotes: ['«', '»'],
    },
    sections: [{ id, blocks }],
  };
}

const series = [
  { name: 'Empresa', colour: 'primary', values: [62, null] },
  { name: 'Cliente', colour: 'accent', values: [49, null] },
] as const;

/** One block of every kind and a chart of every form, all their words being `text`. */
export function everyBlock(text: string): readonly Block[] {
  const chart = (spec: Extract<Block, { kind: 'chart' }>['chart']): Block => ({
    kind: 'chart',
    caption: text,
    alt: `alt ${text}`,
    note: text,
    chart: spec,
  });
  const axis = { title: text, from: 0, to: 6, step: 1, line: 3.5, lineName: text };
  const photo = { id: 'p1', caption: text, alt: `alt ${text}`, bytes: new Uint8Array(0), width: 900, height: 1200 };
  const looks = ['body', 'lead', 'statement', 'note', 'label', 'bullet'] as const;
  return [
    { kind: 'contents', title: text, levels: 2 },
    { kind: 'heading', level: 1, text, kicker: text, newPage: true },
    { kind: 'heading', level: 2, text, kicker: null, newPage: false },
    ...looks.map((look): Block => ({ kind: 'paragraph', look, text: [text, { strong: text }], withNext: false })),
    {
      kind: 'callout',
      label: text,
      paragraphs: [[text], [{ accent: text }]],
      tone: 'warning',
      about: [null, { kind: 'finding', id: 'f1' }],
    },
    { kind: 'figures', items: [{ value: text, unit: text, label: text, note: text }] },
    { kind: 'reasons', items: [{ title: text, text, note: text, about: { kind: 'finding', id: 'f1' } }] },
    { kind: 'quote', text, source: text, about: { kind: 'comment', id: 'c1', exerciseId: 'x1' } },
    chart({ form: 'dots', scale: { from: 0, to: 100, step: 25, digits: 0 }, rows: [text, text], series }),
    chart({
      form: 'likert',
      points: [text, text],
      rows: [
        { label: text, counts: [1, 3] },
        { label: text, counts: [0, 0] },
      ],
      percentFormat: '[<5]"";0" %"',
    }),
    chart({ form: 'radar', maximum: 5, spokes: [text, text], series }),
    chart({
      form: 'map',
      across: { title: text, from: 1, to: 5 },
      up: { title: text },
      seriesName: text,
      points: [
        { label: text, x: 2, y: 0.5 },
        { label: text, x: 2, y: 0.5 },
      ],
    }),
    chart({
      form: 'quadrants',
      across: axis,
      up: { ...axis, line: null },
      corners: [text, text, text, text],
      seriesName: text,
      points: [{ label: text, x: 2, y: 4, size: 1, accent: true }],
    }),
    chart({
      form: 'pareto',
      shareName: text,
      cumulativeName: text,
      rows: [{ label: text, share: 0.6, cumulative: 0.6, text }],
      percentFormat: '0" %"',
    }),
    {
      kind: 'table',
      caption: text,
      alt: `alt ${text}`,
      note: text,
      columns: [
        { title: text, share: 2, align: 'left' },
        { title: text, share: 1, align: 'right' },
      ],
      rows: [
        { band: text },
        { cells: [text, { hidden: text }], strong: true },
        { cells: [{ rich: [{ muted: text }] }] },
      ],
    },
    { kind: 'lanes', alt: text, lanes: [{ title: text, note: text, items: [text, text] }] },
    { kind: 'photos', row: [photo, { ...photo, id: 'p2' }] },
  ];
}
