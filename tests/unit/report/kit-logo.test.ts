import fc from 'fast-check';
import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanSvg, sizeOfSvg } from '../../../electron/engine/report/kit/clean-svg.ts';
import { cleanPng } from '../../../electron/engine/report/kit/png.ts';
import { cleanLogo } from '../../../electron/engine/report/kit/logo.ts';

const svg = (inner: string, root = 'viewBox="0 0 10 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inner}</svg>`;

describe('an SVG', () => {
  it.each([
    ['a script', svg('\n<script>alert(1)</script>'), 'svg-script', 2],
    ['a script of another case', svg('<SCRIPT/>'), 'svg-script', 1],
    ['an event', svg('<rect onload="x()"/>'), 'svg-script', 1],
    ['a link that runs', svg('<g data-x="javascript:x()"/>'), 'svg-script', 1],
    ['a page inside', svg('<foreignObject/>'), 'svg-part', 1],
    ['a picture', svg('<image xlink:href="https://example.org/x.png"/>'), 'svg-part', 1],
    ['an animation that changes a link', svg('<animate attributeName="href"/>'), 'svg-part', 1],
    ['another file', svg('<use xlink:href="x.svg#a"/>'), 'svg-outside', 1],
    ['a link in letters by number', svg('<use href="&#104;ttps://example.org/#a"/>'), 'svg-outside', 1],
    ['a colour from elsewhere', svg('<rect fill="url(https://example.org/#x)"/>'), 'svg-outside', 1],
    ['a style with an escape', svg('<rect style="fill:u\\72l(x)"/>'), 'svg-outside', 1],
    ['a sheet that imports', svg('<style>@import "x.css";</style>'), 'svg-outside', 1],
    ['a sheet that fetches', svg('<style>.a{fill:url("//example.org")}</style>'), 'svg-outside', 1],
    ['a sheet by instruction', `<?xml-stylesheet href="x"?>${svg('')}`, 'svg-outside', 1],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'svg-doctype', 1],
    ['no end', svg('<g>'), 'svg-damaged', 1],
    ['no size', svg('', ''), 'svg-size', 1],
    ['a hair', svg('', 'viewBox="0 0 1000 1"'), 'svg-size', 1],
    ['too many parts', svg('<g/>'.repeat(6000)), 'svg-complex', 1],
    ['a swelling of uses', svg(`<g id="a0"><path/></g>${swelling(30)}`), 'svg-complex', 1],
    ['a use of itself', svg('<g id="a"><use href="#a"/></g>'), 'svg-complex', 1],
  ])('that holds %s is refused, with its line', (_name, text, reason, line) => {
    expect(cleanSvg(text)).toMatchObject({ ok: false, reason, line });
  });

  function swelling(times: number): string {
    return Array.from(
      { length: times },
      (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`,
    ).join('');
  }

  it('loses what says nothing and keeps how it looks', () => {
    const drawn = cleanSvg(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><!-- Editor -->` +
        svg(
          '<metadata><x/></metadata><i:view xmlns:i="urn:editor"><i:deep/></i:view><style>/* c */ .a{fill:#123; behavior:x}</style>' +
            '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>' +
            '<g data-name="Capa 1" class="a"><path id="p" d="M0 0h1" style="stroke:url(#g);cursor:pointer"/>' +
            '<use xlink:href="#p"/><text x="1">A &amp; B</text></g>',
        ),
    );
    expect(drawn).toEqual({
      ok: true,
      svg:
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><style>.a{fill:#123}</style>' +
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs>' +
        '<g class="a"><path id="p" d="M0 0h1" style="stroke:url(#g)"></path><use href="#p"></use>' +
        '<text x="1">A &amp; B</text></g></svg>',
    });
  });

  it('never throws, and what it lets through is let through unchanged the second time', () => {
    const piece = fc.constantFrom(
      ...['<g>', '</g>', '<rect ', 'style="', 'fill:url(#a)', '"', '/>', '<style>', '</style>', '<![CDATA[', ']]>'],
      ...[
        '<script>',
        ' onload=',
        'href="',
        '&lt;',
        '&#x3c;',
        '\\',
        '@',
        'http://',
        '<!--',
        '-->',
        '\u0000',
        '<x:y ',
        'é',
      ],
    );
    let passed = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }), (pieces) => {
        const once = cleanSvg(svg(pieces.join('')));
        if (!once.ok) return;
        passed += 1;
        expect(cleanSvg(once.svg)).toEqual(once);
        expect(once.svg).not.toMatch(/<script|\son\w+=|http:\/\/(?!www\.w3\.org\/2000\/svg)|url\((?!#)/i);
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(10);
  });

  it('keeps its proportions', () => {
    expect(sizeOfSvg('<svg viewBox="0 0 240 72"/>')).toEqual({ width: 240, height: 72 });
    expect(sizeOfSvg('<svg width="30" height="10"/>')).toEqual({ width: 30, height: 10 });
  });
});

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.byteLength + 8);
  frame.writeUInt32BE(data.byteLength, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.byteLength + 4);
  return frame;
}

/** Grey, eight bits. */
function png(width: number, height: number, raw: Uint8Array, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const parts = [chunk('IHDR', header), ...more, chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

describe('a PNG', () => {
  const whole = png(4, 3, new Uint8Array(15));

  it('keeps its picture and loses what else it carries', () => {
    const clean = cleanPng(png(4, 3, new Uint8Array(15), [chunk('tEXt', Buffer.from('Comment\0secreto'))]));
    expect(clean).toEqual({ ok: true, bytes: whole, size: { width: 4, height: 3 } });
  });

  it.each([
    ['that is cut', whole.subarray(0, whole.byteLength - 20), 'png-damaged'],
    ['with another byte', Buffer.from(whole).fill(7, 20, 21), 'png-damaged'],
    ['that lacks rows', png(4, 100, new Uint8Array(15)), 'png-damaged'],
    ['that swells', png(4, 3, new Uint8Array(5_000_000)), 'png-damaged'],
    ['of a million columns', png(1_000_000, 3, new Uint8Array(15)), 'png-size'],
    ['like a hair', png(300, 3, new Uint8Array(903)), 'png-size'],
    ['of a megabyte', Buffer.concat([whole, Buffer.alloc(1_000_000)]), 'logo-large'],
  ])('%s is refused', (_name, bytes, reason) => {
    expect(cleanPng(bytes)).toMatchObject({ ok: false, reason });
  });

  it('is told from other files by what it holds, never throwing', () => {
    expect(cleanLogo(whole)).toMatchObject({ ok: true, svg: '' });
    expect(cleanLogo(Buffer.from('GIF89a'))).toEqual({ ok: false, reason: 'logo-kind' });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(cleanLogo(bytes).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 8, max: whole.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const spoilt = Buffer.from(whole);
        spoilt[at] = ((spoilt[at] ?? 0) + by) & 255;
        expect(cleanPng(spoilt).ok).toBe(false);
      }),
    );
  });
});
