/** What a drawing may consist of. Anything that fetches, runs, moves or embeds is not in it. */

export const elements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask pattern style'
  ).split(' '),
);

/** Left out with all they hold, and nobody misses them. */
export const dropped: ReadonlySet<string> = new Set(['metadata']);

const presentation =
  'fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit ' +
  'stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility clip-path clip-rule mask ' +
  'stop-color stop-opacity font-family font-size font-style font-weight text-anchor letter-spacing ' +
  'dominant-baseline paint-order vector-effect mix-blend-mode isolation enable-background';

export const properties: ReadonlySet<string> = new Set(presentation.split(' '));

export const attributes: ReadonlySet<string> = new Set(
  (
    'id class style transform viewBox preserveAspectRatio version x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy ' +
    'width height d points offset gradientUnits gradientTransform spreadMethod patternUnits ' +
    'patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits rotate textLength ' +
    `lengthAdjust pathLength ${presentation}`
  ).split(' '),
);

/** A value that refers to nothing, or by `url(#…)` to a part of the drawing; no escapes that could hide another. */
export function isHarmless(value: string): boolean {
  if (/[\\<@]|\/\*|expression|javascript:|image-set|src\(/i.test(value)) return false;
  return value.replaceAll(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, '').match(/url|:\/\//i) === null;
}

/** The declarations that only draw, `name:value;…`; null where one is more than that. */
export function cleanDeclarations(text: string): string | null {
  const kept: string[] = [];
  for (const declaration of text.split(';')) {
    const [name = '', ...rest] = declaration.split(':');
    const value = rest.join(':').trim();
    if (name.trim() === '' && value === '') continue;
    if (!isHarmless(declaration)) return null;
    if (properties.has(name.trim().toLowerCase())) kept.push(`${name.trim().toLowerCase()}:${value}`);
  }
  return kept.join(';');
}

/** Plain rules of classes, elements and ids; null where a sheet is more than that. */
export function cleanSheet(text: string): string | null {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ');
  const rules = [...bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)];
  if (bare.replaceAll(/[^{}]*\{[^{}]*\}/g, '').trim() !== '') return null;
  const kept: string[] = [];
  for (const [, selector = '', body = ''] of rules) {
    const declarations = cleanDeclarations(body);
    if (declarations === null || !/^[\w\s.,#*>-]+$/.test(selector)) return null;
    kept.push(`${selector.trim().replaceAll(/\s+/g, ' ')}{${declarations}}`);
  }
  return kept.join('');
}
