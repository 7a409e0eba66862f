import { describe, expect, it } from 'vitest';
import type { OwnWording } from '../../../../src/domain/report/composition.ts';
import type { Block, ReportSection, TextSource } from '../../../../src/domain/report/model.ts';
import { worded } from '../../../../src/domain/report/wordings.ts';

const chapter: ReportSection = {
  id: 'instrument',
  exerciseId: 'x1',
  blocks: [
    { kind: 'heading', level: 1, text: 'La empresa se mira al espejo', kicker: null, newPage: true },
    { kind: 'paragraph', look: 'lead', text: ['Índice ', { strong: '41' }, ' de 100.'], withNext: true },
    { kind: 'paragraph', look: 'note', text: ['n 38'], withNext: false },
    {
      kind: 'callout',
      label: 'Y entonces',
      tone: 'meaning',
      paragraphs: [['Pregunten antes de prometer.'], [{ strong: 'Hallazgo. ' }, 'Lo que significa.']],
      about: [null, { kind: 'finding', id: 'f1' }],
    },
    { kind: 'callout', label: 'Límites', tone: 'warning', paragraphs: [['Respondieron pocos.']] },
  ],
};

const own = (address: string, text: string, insteadOf = ''): OwnWording => ({
  language: 'es',
  address: `instrument:x1.${address}`,
  text,
  insteadOf,
});

const blocksWith = (wordings: readonly OwnWording[], remarks = false): readonly Block[] =>
  worded([chapter], wordings, remarks)[0]?.blocks ?? [];

const sourceOf = (block: Block | undefined): TextSource | undefined =>
  block !== undefined && 'about' in block && !Array.isArray(block.about) ? (block.about as TextSource) : undefined;

describe('sentences in words of one’s own', () => {
  it('leaves what the rules say, and says where each sentence comes from', () => {
    const blocks = blocksWith([]);
    expect(blocks).toHaveLength(chapter.blocks.length);
    expect(blocks[1]).toMatchObject({ text: ['Índice ', { strong: '41' }, ' de 100.'] });
    expect(sourceOf(blocks[0])).toEqual({
      kind: 'text',
      id: 'instrument:x1.title',
      rule: 'La empresa se mira al espejo',
      own: false,
      stale: false,
    });
    expect(sourceOf(blocks[1])).toMatchObject({ id: 'instrument:x1.lead-1', rule: 'Índice 41 de 100.' });
  });

  it('puts the wording in the place of the sentence', () => {
    const blocks = blocksWith([own('title', 'Se quieren mucho'), own('so-what-1', 'Pregunten. Siempre.')]);
    expect(blocks[0]).toMatchObject({ text: 'Se quieren mucho', about: { own: true } });
    expect(blocks[3]).toMatchObject({
      paragraphs: [['Pregunten. Siempre.'], [{ strong: 'Hallazgo. ' }, 'Lo que significa.']],
      about: [{ own: true }, { kind: 'finding', id: 'f1' }],
    });
  });

  it('tells when the rule says something else by now', () => {
    const wording = own('lead-1', 'Mi lectura.', 'Índice 41 de 100.');
    expect(sourceOf(blocksWith([wording])[1])).toMatchObject({ own: true, stale: false });
    expect(sourceOf(blocksWith([{ ...wording, insteadOf: 'Índice 40 de 100.' }])[1])).toMatchObject({ stale: true });
  });

  it('leaves out a sentence that was emptied, but never a title, a note or a limit', () => {
    const blocks = blocksWith([own('lead-1', ''), own('so-what-1', ''), own('title', '')]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'callout', 'callout']);
    expect(blocks[0]).toMatchObject({ text: 'La empresa se mira al espejo' });
    expect(blocks[2]).toMatchObject({ paragraphs: [[{ strong: 'Hallazgo. ' }, 'Lo que significa.']] });
  });

  it('prints a remark behind the lead, also where the lead was left out', () => {
    expect(blocksWith([own('remark', 'Visto en tienda.')])[2]).toMatchObject({ text: ['Visto en tienda.'] });
    expect(blocksWith([own('remark', 'Visto en tienda.'), own('lead-1', '')])[1]).toMatchObject({
      text: ['Visto en tienda.'],
    });
  });

  it('keeps a place for a remark only where one can be written', () => {
    expect(blocksWith([], true)[2]).toMatchObject({ text: [''], about: { id: 'instrument:x1.remark', rule: '' } });
    expect(blocksWith([], false)).toHaveLength(chapter.blocks.length);
  });

  it('touches neither the contents nor sentences of other parts', () => {
    const contents: ReportSection = { id: 'contents', blocks: [{ kind: 'contents', title: 'Contenido', levels: 2 }] };
    expect(worded([contents], [own('title', 'Otro')], true)).toEqual([contents]);
  });
});
