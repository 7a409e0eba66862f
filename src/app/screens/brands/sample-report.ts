/** A report of one page with invented figures, said to be so, in which a kit shows all it does. */
import type { BrandKitView } from '../../../contract/views.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import { filled } from '../../../domain/report/kit.ts';
import type { Block, ReportModel } from '../../../domain/report/model.ts';
import { tIn } from '../../../ui/i18n/i18n.svelte.ts';

type SampleKey = Parameters<typeof tIn>[1] & `brands.sample.${string}`;

export function sampleReport(kit: BrandKitView, language: Language): ReportModel {
  const say = (key: SampleKey): string => tIn(language, key);
  const client = say('brands.sample.client');
  const filling = {
    client,
    firm: say('brands.sample.firm'),
    consultant: say('brands.sample.consultant'),
    wave: say('brands.sample.wave'),
  };
  const confidential = say('brands.sample.confidential');
  return {
    language,
    edition: 'complete',
    properties: { title: '', subject: '', author: '', keywords: '', createdOn: '2026-01-01' },
    cover: {
      kicker: say('brands.sample.kicker'),
      client,
      title: say('brands.sample.title'),
      subtitle: say('brands.sample.subtitle'),
      details: [
        { label: say('brands.sample.preparedBy'), value: `${filling.consultant} · ${filling.firm}` },
        { label: say('brands.sample.edition'), value: say('brands.sample.complete') },
      ],
      confidentiality: confidential,
      logoAlt: tIn(language, 'brands.logoAlt'),
    },
    furniture: {
      header: filled(kit.texts.header[language], filling, client),
      headerRight: `${say('brands.sample.report')} · ${filling.wave}`,
      footer: filled(kit.texts.footer[language], filling, confidential.split('.')[0] ?? ''),
      page: [`${say('brands.sample.page')} `, ` ${say('brands.sample.of')} `],
      figure: say('brands.sample.figure'),
      table: say('brands.sample.tableName'),
      quotes: language === 'es' ? ['«', '»'] : ['“', '”'],
    },
    sections: [{ id: 'scope', blocks: [...blocksOf(say), ...disclaimerOf(kit, language, say)] }],
  };
}

function disclaimerOf(kit: BrandKitView, language: Language, say: (key: SampleKey) => string): readonly Block[] {
  const text = kit.texts.disclaimer[language].trim();
  if (text === '') return [];
  return [
    { kind: 'paragraph', look: 'label', text: [say('brands.sample.disclaimer')], withNext: true },
    { kind: 'paragraph', look: 'note', text: [text], withNext: false },
  ];
}

function blocksOf(say: (key: SampleKey) => string): readonly Block[] {
  const rows = [say('brands.sample.row1'), say('brands.sample.row2'), say('brands.sample.row3')];
  const [company, customer] = [
    [72, 58, 41],
    [48, 52, 33],
  ] as const;
  const callout = (tone: 'meaning' | 'warning'): Block => ({
    kind: 'callout',
    tone,
    label: say(`brands.sample.${tone}`),
    paragraphs: [[say(`brands.sample.${tone}Text`)]],
  });
  const note = say('brands.sample.note');
  return [
    {
      kind: 'heading',
      level: 1,
      text: say('brands.sample.heading'),
      kicker: say('brands.sample.headingKicker'),
      newPage: true,
    },
    { kind: 'paragraph', look: 'lead', text: [say('brands.sample.lead')], withNext: false },
    callout('meaning'),
    {
      kind: 'chart',
      caption: say('brands.sample.chart'),
      alt: say('brands.sample.chart'),
      note,
      chart: {
        form: 'dots',
        scale: { from: 0, to: 100, step: 25, digits: 0 },
        rows,
        series: [
          { name: say('brands.sample.company'), colour: 'primary', values: company },
          { name: say('brands.sample.customer'), colour: 'accent', values: customer },
        ],
      },
    },
    {
      kind: 'table',
      caption: say('brands.sample.table'),
      alt: say('brands.sample.table'),
      note: null,
      columns: [
        { title: say('brands.sample.theme'), share: 3, align: 'left' },
        { title: say('brands.sample.company'), share: 1, align: 'right' },
        { title: say('brands.sample.customer'), share: 1, align: 'right' },
        { title: say('brands.sample.answers'), share: 1, align: 'right' },
      ],
      rows: [
        { band: say('brands.sample.title') },
        ...rows.map((row, at) => ({ cells: [row, String(company[at]), String(customer[at]), '24'] })),
      ],
    },
    callout('warning'),
  ];
}
