/** The document as python-docx reads it: a reader that knows nothing of how it was written. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The system's own: another Python first on the path lacks its libraries. */
const python = '/usr/bin/python3';

export interface ReadDocument {
  /** Level and text, in order. */
  readonly headings: readonly (readonly [level: number, text: string])[];
  readonly captions: readonly string[];
  /** Tables with a repeated header row, outermost only. */
  readonly dataTables: number;
  readonly charts: number;
  readonly pictures: number;
  /** Width is more than height, section by section. */
  readonly landscape: readonly boolean[];
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly language: string;
}

const script = `
import json, sys
from docx import Document
from docx.oxml.ns import qn
d = Document(sys.argv[1])
body = d.element.body
levels = {'Heading 1': 1, 'Heading 2': 2, 'Respiro Front Heading': 1}
chart = '{http://schemas.openxmlformats.org/drawingml/2006/chart}chart'
picture = '{http://schemas.openxmlformats.org/drawingml/2006/picture}pic'
p = d.core_properties
print(json.dumps({
  'headings': [[levels[x.style.name], x.text] for x in d.paragraphs if x.style.name in levels],
  'captions': [''.join(t.text or '' for t in x.iter(qn('w:t'))) for x in body.iter(qn('w:p'))
    if x.pPr is not None and x.pPr.style == 'Caption'],
  'dataTables': sum(1 for t in d.tables if t._tbl.find('.//' + qn('w:tblHeader')) is not None),
  'charts': sum(1 for _ in body.iter(chart)),
  'pictures': sum(1 for _ in body.iter(picture)),
  'landscape': [s.page_width > s.page_height for s in d.sections],
  'title': p.title, 'subject': p.subject, 'author': p.author, 'keywords': p.keywords, 'language': p.language,
}))
`;

export async function readWithPython(bytes: Uint8Array): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-python-'));
  try {
    const path = join(folder, 'report.docx');
    await writeFile(path, bytes);
    const { stdout } = await run(python, ['-c', script, path], { maxBuffer: 64 << 20 });
    return JSON.parse(stdout) as ReadDocument;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
