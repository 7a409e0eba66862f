import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lintDocx } from '../../support/docx/lint.ts';
import type { OfficePackage } from '../../support/docx/package.ts';
import { reportInput } from '../../support/docx/report-input.ts';
import { write } from '../../support/docx/write.ts';

const { file } = await write(reportInput());

/** The same package with one part changed; fails when the change finds nothing to change. */
function planted(path: string, change: (xml: string) => string): OfficePackage {
  const before = file.xml.get(path) ?? '';
  const after = change(before);
  if (after === before) throw new Error('nothing was planted');
  return { xml: new Map([...file.xml, [path, after]]), binary: file.binary };
}

const body = 'word/document.xml';
const chart = 'word/charts/chart1.xml';

describe('the lint of a written report', () => {
  it('finds nothing in our own report', () => {
    expect(lintDocx(file)).toEqual([]);
  });

  it.each<[string, OfficePackage, RegExp]>([
    [
      'a cell without a paragraph',
      planted(body, (xml) =>
        xml.replace(/(<w:tc>(?:(?!<\/w:tc>)[\s\S])*?<\/w:tcPr>)<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>(?=<\/w:tc>)/, '$1'),
      ),
      /cells without a paragraph/,
    ],
    [
      'a style that is not there',
      planted(body, (xml) => xml.replace('<w:pStyle w:val="RespiroBody"/>', '<w:pStyle w:val="Gone"/>')),
      /style Gone/,
    ],
    [
      'a list that is not there',
      planted('word/styles.xml', (xml) => xml.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>')),
      /list 99/,
    ],
    [
      'a reference to nothing',
      planted(body, (xml) => xml.replace(/PAGEREF [^ ]+/, 'PAGEREF nowhere')),
      /no bookmark nowhere/,
    ],
    [
      'a link to nothing',
      planted(body, (xml) => xml.replace(/w:anchor="[^"]+"/, 'w:anchor="nowhere"')),
      /no bookmark nowhere/,
    ],
    [
      'a bookmark twice',
      planted(body, (xml) => xml.replace('</w:body>', `${/<w:bookmarkStart [^>]*>/.exec(xml)?.[0] ?? ''}</w:body>`)),
      /bookmark .* twice/,
    ],
    [
      'a drawing twice',
      planted(body, (xml) => xml.replaceAll(/(<wp:docPr [^>]*id=")\d+"/g, '$17"')),
      /drawing 7 twice/,
    ],
    [
      'a part that is missing',
      planted('word/_rels/document.xml.rels', (xml) => xml.replace('charts/chart1.xml', 'charts/chart99.xml')),
      /chart99.xml, which is missing/,
    ],
    [
      'a cache that counts wrong',
      planted(chart, (xml) => xml.replace(/<c:ptCount val="\d+"\/>/, '<c:ptCount val="77"/>')),
      /a cache says 77|a series has/,
    ],
    [
      'a chart without data',
      planted(chart, (xml) => xml.replaceAll(/<c:(str|num)Cache>[\s\S]*?<\/c:\1Cache>/g, '')),
      /no data/,
    ],
    [
      'a drawing without words',
      planted(body, (xml) =>
        xml.replace(/(<wp:docPr [^>]*)descr="[^"]+"([^>]*>(?:(?!<wp:docPr)[\s\S])*?<c:chart )/, '$1descr=""$2'),
      ),
      /drawings without alternative text/,
    ],
    [
      'a table without words',
      planted(body, (xml) => xml.replace(/<w:tblDescription [^>]*>/, '')),
      /tables without alternative text/,
    ],
    ['a forbidden character', planted(body, (xml) => xml.replace('</w:t>', '\u0007</w:t>')), /forbidden character/],
    [
      'a question on opening',
      planted('word/settings.xml', (xml) =>
        xml.replace('</w:settings>', '<w:updateFields w:val="true"/></w:settings>'),
      ),
      /told to update/,
    ],
    [
      'a dirty field',
      planted(body, (xml) => xml.replace('w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"')),
      /dirty/,
    ],
    [
      'a blank page number',
      planted(body, (xml) => xml.replace(/(PAGEREF [\s\S]*?separate"\/>)<w:t[^>]*>\d+<\/w:t>/, '$1<w:t></w:t>')),
      /page numbers are blank/,
    ],
  ])('finds %s', (_name, faulty, told) => {
    expect(lintDocx(faulty).join('\n')).toMatch(told);
  });

  it('finds a workbook that does not open', () => {
    const [path = ''] = [...file.binary.keys()].filter((name) => name.endsWith('.xlsx'));
    const broken = { xml: file.xml, binary: new Map([...file.binary, [path, new Uint8Array([1, 2, 3])]]) };
    expect(lintDocx(broken)).toEqual([`${path} does not open`]);
  });

  it.each<[string, string, (xml: string) => string, RegExp]>([
    ['no number', 'worksheets/sheet1.xml', (xml) => xml.replace(/(<c r="\w+"><v>)[^<]+/, '$1NaN'), /"NaN" in [A-Z]+\d/],
    ['a text that is not there', 'worksheets/sheet1.xml', (xml) => xml.replace(/( t="s"><v>)\d+/, '$1999'), /"999" in/],
    ['a character no file may have', 'sharedStrings.xml', (xml) => xml.replace('</t>', '\u0007</t>'), /forbidden/],
  ])('finds %s in a workbook', (_name, inside, change, told) => {
    const [path = '', bytes = new Uint8Array()] = [...file.binary].find(([name]) => name.endsWith('.xlsx')) ?? [];
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[`xl/${inside}`] ?? new Uint8Array());
    expect(change(before)).not.toBe(before);
    const data = zipSync({ ...parts, [`xl/${inside}`]: strToU8(change(before)) });
    expect(lintDocx({ xml: file.xml, binary: new Map([...file.binary, [path, data]]) }).join('\n')).toMatch(told);
  });
});
