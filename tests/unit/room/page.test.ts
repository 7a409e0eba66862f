import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readPage } from '../../../electron/engine/room/page.ts';

function pageWith(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'respiro-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'index.html');
  writeFileSync(path, html);
  return path;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the page is sent packed, and its policy lets run what stands in it and nothing else', () => {
  const html = `<!doctype html><style>p{color:red}</style><script type="module">go('ñ')</script><script src="https://x.example/a.js"></script><p>Sí</p>`;
  const { status, headers, bodies } = readPage(pageWith(html), '192.168.1.5:8321');
  expect(status).toBe(200);
  expect([gunzipSync(bodies.gzip), brotliDecompressSync(bodies.br), bodies.plain].map(String)).toEqual([
    html,
    html,
    html,
  ]);
  expect(String(headers['Content-Security-Policy']).split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash("go('ñ')")}`,
    `style-src ${hash('p{color:red}')}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'self' ws://192.168.1.5:8321",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
  expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
});

test('where the page is missing it says so, in both languages', () => {
  const { status, bodies } = readPage(join(tmpdir(), 'no-such-page.html'), 'h:1');
  expect(status).toBe(404);
  expect(bodies.plain.toString()).toMatch(/not here[\s\S]*Falta/);
});
