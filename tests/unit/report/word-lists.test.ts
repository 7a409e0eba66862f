/** Lists, marks and remarks as Word gets them: what keeps them whole at the foot of a page. */
import { strFromU8, unzipSync } from 'fflate';
import { Document, type FileChild, Packer, TableOfContents } from 'docx';
import { describe, expect, it } from 'vitest';
import { drawBlock } from '../../../electron/engine/report/word/blocks.ts';
import { closedList } from '../../../electron/engine/report/word/closed-list.ts';
import { listsThatOpen } from '../../../electron/engine/report/word/list-starts.ts';
import { lookOf } from '../../../electron/engine/report/word/look.ts';
import { type Flow, flowOf } from '../../../src/domain/report/flow.ts';
import type { Block } from '../../../src/domain/report/model.ts';
import { kit, modelOf } from '../../support/report-pages.ts';
import { textOf } from '../../support/docx/package.ts';

const look = lookOf(kit, modelOf([]).furniture, false);

async function xmlOf(children: readonly FileChild[]): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

async function drawn(blocks: readonly Block[]): Promise<string> {
  const flow = flowOf(modelOf(blocks));
  return xmlOf(flow.blocks.flatMap((block) => drawBlock(look, block, flow)));
}

const paragraphs = (xml: string): string[] => xml.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
const table = (caption: string, note: string | null = null): Block => ({
  kind: 'table',
  caption,
  alt: caption,
  note,
  columns: [{ title: 'Uno', share: 1, align: 'left' }],
  rows: ['a', 'b', 'c'].map((cell) => ({ cells: [cell] })),
});
const remark: Block = { kind: 'paragraph', look: 'note', text: ['Un comentario'], withNext: false };

describe('a list of tables', () => {
  const captions = ['Primera', 'Segunda', 'Tercera', 'Cuarta'];
  const list: Block = { kind: 'captions', of: 'table', title: 'Tablas' };

  it('has no empty line above or below its entries, and its field is whole', async () => {
    const control =
      /<w:sdt>[\s\S]*<\/w:sdt>/.exec(await drawn([list, ...captions.map((one) => table(one))]))?.[0] ?? '';
    const lines = paragraphs(control);
    expect(lines.map((line) => textOf(line).replace(/\t.*/, ''))).toEqual(
      captions.map((caption, at) => `Tabla ${at + 1}  ${caption}`),
    );
    expect(lines[0]).toMatch(
      /^<w:p><w:pPr>.*?<\/w:pPr><w:r><w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC /,
    );
    expect(lines.at(-1)).toMatch(/<w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>$/);
    const counted = (kind: string): number => control.split(`w:fldCharType="${kind}"`).length - 1;
    expect(counted('begin')).toBe(captions.length + 1);
    expect(counted('end')).toBe(captions.length + 1);
    expect(lines.map((line) => line.includes('<w:keepNext/>'))).toEqual([true, true, false, false]);
  });

  it('of nothing is left as it is', async () => {
    expect(await xmlOf([closedList(new TableOfContents('Tablas'))])).toContain('w:fldCharType="end"');
  });

  it('begins a page where its title would stand at the foot of one', () => {
    const flow = (chapters: number, figures: number, tables: number): Pick<Flow, 'contents' | 'captions'> => ({
      contents: Array.from({ length: chapters }, (_, at) => ({ blockId: `c${at}`, level: 1, number: '', text: '' })),
      captions: (['figure', 'table'] as const).flatMap((of) =>
        Array.from({ length: of === 'figure' ? figures : tables }, (_, at) => ({
          blockId: `${of}${at}`,
          of,
          number: String(at + 1),
          text: '',
        })),
      ),
    });
    const opening = (...given: Parameters<typeof flow>): string[] => [...listsThatOpen(flow(...given))];
    expect(opening(10, 3, 3)).toEqual([]);
    expect(opening(22, 3, 3)).toEqual(['figure']);
    expect(opening(10, 18, 3)).toEqual(['table']);
    expect(opening(22, 0, 40)).toEqual(['table']);
    expect(opening(22, 40, 0)).toEqual(['figure']);
  });
});

describe('the contents', () => {
  const heading = (level: 1 | 2, text: string): Block => ({
    kind: 'heading',
    level,
    text,
    kicker: null,
    newPage: false,
  });
  const contents = (levels: 1 | 2): Block => ({ kind: 'contents', title: 'Contenido', levels });
  const titles = ['El 54\u00A0% decide', 'Parte\nen dos líneas', 'Segundo'];
  const headings = [heading(1, titles[0] ?? ''), heading(2, titles[1] ?? ''), heading(1, ' '), heading(1, 'Segundo')];

  it('lead from each numbered title to its heading, and set all titles of a level on the edge of its style', async () => {
    const xml = await drawn([contents(2), ...headings]);
    const control = /<w:sdt>[\s\S]*<\/w:sdt>/.exec(xml)?.[0] ?? '';
    const lines = paragraphs(control);
    expect(lines.map((line) => textOf(line))).toEqual([
      '1\tEl 54\u00A0% decide\t',
      '1.1\tParte en dos líneas\t',
      '3\tSegundo\t',
    ]);
    // Where the lines of our styles begin; the styles of a firm's own file need not begin them there.
    const edges = lines.map((line) =>
      /<w:pStyle w:val="(\w+)"\/>.*?<w:tab w:val="left" w:pos="(\d+)"/.exec(line)?.slice(1),
    );
    expect(edges).toEqual([
      ['TOC1', '480'],
      ['TOC2', '1080'],
      ['TOC1', '480'],
    ]);
    const behind = paragraphs(xml.slice(xml.indexOf(control) + control.length));
    for (const line of lines) {
      const [, anchor = ''] = /w:anchor="([^"]+)"/.exec(line) ?? [];
      const aims = behind.filter((one) => one.includes(`w:name="${anchor}"`));
      expect(aims.map((one) => textOf(one))).toEqual([textOf(line).split('\t')[1]]);
    }
  });

  it('name chapters alone where no more is asked for, and nothing where there is none', async () => {
    const list = async (blocks: readonly Block[]): Promise<string> =>
      /<w:sdt>[\s\S]*<\/w:sdt>/.exec(await drawn(blocks))?.[0] ?? '';
    expect(paragraphs(await list([contents(1), ...headings])).map((line) => textOf(line).split('\t')[0])).toEqual([
      '1',
      '3',
    ]);
    expect(textOf(await list([contents(2)]))).toBe('');
  });
});

it('marks of several footnotes are not one number', async () => {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: 'Acuerdos',
    kicker: 'Mapa',
    newPage: true,
    footnotes: ['Uno', 'Dos', 'Tres'],
  };
  const [kicker = ''] = paragraphs(await drawn([heading]));
  const marks = kicker.match(/<w:footnoteReference [^>]*>|<w:t [^>]*>, <\/w:t>/g) ?? [];
  expect(marks.map((mark) => (mark.startsWith('<w:t') ? ',' : 'n')).join('')).toBe('n,n,n');
});

it.each([
  ['a remark that follows', table('Sola'), [remark], true],
  ['its own note and a remark', table('Con nota', 'Nota'), [remark], true],
  ['nothing', table('Sola'), [], false],
])('the end of a table stays with %s', async (_what, block, behind, kept) => {
  const lines = paragraphs(await drawn([block, ...behind]));
  const last = lines.findIndex((line) => textOf(line) === 'c');
  const after = lines.slice(last, lines.length - behind.length);
  expect(after.map((line) => line.includes('<w:keepNext/>'))).toEqual(after.map(() => kept));
});
