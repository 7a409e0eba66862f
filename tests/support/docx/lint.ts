/**
 * What the Open XML validator lets pass and Word does not, or a reader does not: see the tests for one planted
 * fault of each kind.
 */
import { workbooks } from './lint-workbooks.ts';
import { type OfficePackage, part } from './package.ts';

type Rule = (file: OfficePackage) => string[];

export function lintDocx(file: OfficePackage): string[] {
  return rules.flatMap((rule) => rule(file));
}

/** The same for a report whose pages were not laid out: its contents have no numbers yet. */
export function lintUnnumbered(file: OfficePackage): string[] {
  return lintDocx(file).filter((fault) => !/^(a field is dirty|\d+ page numbers are blank)$/.test(fault));
}

const rules: readonly Rule[] = [
  emptyCells,
  undefinedStyles,
  undefinedLists,
  references,
  relationships,
  charts,
  workbooks,
  alternativeTexts,
  characters,
  prompts,
];

const story = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

function stories(file: OfficePackage): string {
  return [...file.xml].flatMap(([path, xml]) => (story.test(path) ? [xml] : [])).join('');
}

/** Every cell ends with a paragraph, or Word calls the file damaged. */
function emptyCells(file: OfficePackage): string[] {
  const bad = [...stories(file).matchAll(/<w:tc>((?:(?!<w:tc>|<\/w:tc>)[\s\S])*)<\/w:tc>/g)].filter(
    ([, inner = '']) => !/<\/w:p>$|<w:p\/>$|<w:p [^>]*\/>$/.test(inner),
  );
  return bad.length > 0 ? [`${bad.length} table cells without a paragraph at their end`] : [];
}

function undefinedStyles(file: OfficePackage): string[] {
  const defined = new Set(all(part(file, 'word/styles.xml'), /<w:style [^>]*w:styleId="([^"]+)"/g));
  const used = new Set(
    all(stories(file) + part(file, 'word/styles.xml'), /<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]+)"/g),
  );
  return [...used].filter((id) => !defined.has(id)).map((id) => `style ${id} is used and not defined`);
}

function undefinedLists(file: OfficePackage): string[] {
  const defined = new Set(all(file.xml.get('word/numbering.xml') ?? '', /<w:num [^>]*w:numId="(\d+)"/g));
  const used = new Set(all(stories(file) + part(file, 'word/styles.xml'), /<w:numId w:val="(\d+)"/g));
  return [...used].filter((id) => id !== '0' && !defined.has(id)).map((id) => `list ${id} is used and not defined`);
}

function references(file: OfficePackage): string[] {
  const body = stories(file);
  const names = all(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
  const known = new Set(names);
  const wanted = [...all(body, /(?:PAGEREF|\bREF) ([^\s<]+)/g), ...all(body, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g)];
  return [
    ...[...new Set(wanted)].filter((name) => !known.has(name)).map((name) => `no bookmark ${name}`),
    ...doubles(names).map((name) => `bookmark ${name} twice`),
    ...doubles(all(body, /<wp:docPr [^>]*id="(\d+)"/g)).map((id) => `drawing ${id} twice`),
  ];
}

function relationships(file: OfficePackage): string[] {
  return [...file.xml].flatMap(([path, xml]) => {
    if (!path.endsWith('.rels')) return [];
    const folder = path.replace(/_rels\/[^/]+$/, '');
    return all(xml, /<Relationship [^>]*?Target="([^"]+)"(?![^>]*TargetMode="External")/g)
      .map((target) => resolve(folder, target))
      .filter((target) => !file.xml.has(target) && !file.binary.has(target))
      .map((target) => `${path} points to ${target}, which is missing`);
  });
}

/** The cache that Word draws from holds as many points as it says, and every series as many as its categories. */
function charts(file: OfficePackage): string[] {
  return [...file.xml].flatMap(([path, xml]) => {
    if (!/^word\/charts\/chart\d+\.xml$/.test(path)) return [];
    const caches = [...xml.matchAll(/<c:(str|num)Cache>([\s\S]*?)<\/c:\1Cache>/g)];
    const faults = caches.flatMap(([, kind, cache = '']) => {
      const said = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1] ?? -1);
      const places = all(cache, /<c:pt idx="(\d+)"/g).map(Number);
      const full = kind === 'str' ? places.length === said : places.length <= said;
      return full && places.every((place) => place < said)
        ? []
        : [`${path}: a cache says ${said} and holds ${places.length}`];
    });
    const series = [...xml.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].flatMap(([, one = '']) => {
      const counts = all(one, /<c:(?:cat|val|xVal|yVal)>[\s\S]*?<c:ptCount val="(\d+)"/g);
      return new Set(counts).size > 1 ? [`${path}: a series has ${counts.join(' and ')} points`] : [];
    });
    return [...faults, ...series, ...(caches.length === 0 ? [`${path}: no data`] : [])];
  });
}

/** Charts, pictures and tables say what they show. */
function alternativeTexts(file: OfficePackage): string[] {
  const body = part(file, 'word/document.xml');
  const drawings = [...body.matchAll(/<w:drawing>([\s\S]*?)<\/w:drawing>/g)].filter(
    ([, drawing = '']) => /<c:chart |<pic:pic/.test(drawing) && !/<wp:docPr [^>]*descr="[^"]+"/.test(drawing),
  );
  const tables = [...body.matchAll(/<w:tblPr>([\s\S]*?)<\/w:tblPr>/g)].filter(
    ([, properties = '']) =>
      !/<w:tblCaption w:val="[^"]+"/.test(properties) || !/<w:tblDescription w:val="[^"]+"/.test(properties),
  );
  return [
    ...(drawings.length > 0 ? [`${drawings.length} drawings without alternative text`] : []),
    ...(tables.length > 0 ? [`${tables.length} tables without alternative text`] : []),
  ];
}

function characters(file: OfficePackage): string[] {
  return [...file.xml].flatMap(([path, xml]) =>
    !xml.isWellFormed() ||
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#x?0*(?:[0-8BbCcEeFf]|1[0-9A-Fa-f]?);/.test(xml)
      ? [`${path} holds a forbidden character`]
      : [],
  );
}

/** Nothing makes Word ask a question on opening, and the contents have their numbers. */
function prompts(file: OfficePackage): string[] {
  const body = part(file, 'word/document.xml');
  const blank = [...body.matchAll(/PAGEREF [\s\S]*?fldCharType="separate"\/>([\s\S]*?)<w:fldChar/g)].filter(
    ([, shown = '']) => !/\d/.test(shown.replace(/<[^>]*>/g, '')),
  );
  return [
    ...(/<w:updateFields(?! w:val="(?:false|0)")/.test(file.xml.get('word/settings.xml') ?? '')
      ? ['Word is told to update fields']
      : []),
    ...(/w:dirty="(?:true|1)"/.test(stories(file)) ? ['a field is dirty'] : []),
    ...(blank.length > 0 ? [`${blank.length} page numbers are blank`] : []),
  ];
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = (folder + target).split('/');
  return steps
    .reduce<string[]>((path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]), [])
    .join('/');
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function doubles(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
