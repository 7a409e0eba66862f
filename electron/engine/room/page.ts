/** The participants' page, one file with everything in it, as it is sent: packed once, with a policy that names its own scripts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface Page {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly bodies: { readonly plain: Buffer; readonly gzip: Buffer; readonly br: Buffer };
}

/** What every answer of the room carries, whatever it is. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  // The secret of the QR is in the address: no copy of the page is to stay behind.
  'Cache-Control': 'no-store',
  Connection: 'close',
};

const noPage = 'The page for phones is not here.\nFalta la página para teléfonos.\n';

/** @param path of the built page; a file that is not there makes a page that says so. @param host as `address:port`. */
export function readPage(path: string | null, host: string): Page {
  const html = path === null ? null : readIfThere(path);
  if (html === null) return pageOf(404, 'text/plain; charset=utf-8', Buffer.from(noPage), "default-src 'none'");
  const text = html.toString('utf8');
  const policy = [
    "default-src 'none'",
    `script-src ${hashesOf(text, 'script')}`,
    `style-src ${hashesOf(text, 'style')}`,
    'img-src data:',
    'font-src data:',
    // Older browsers do not take 'self' for a WebSocket.
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return pageOf(200, 'text/html; charset=utf-8', html, policy);
}

export function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const taken = request.headers['accept-encoding'] ?? '';
  const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : 'plain';
  const body = page.bodies[encoding];
  response.writeHead(page.status, {
    ...page.headers,
    ...(encoding !== 'plain' && { 'Content-Encoding': encoding }),
    'Content-Length': body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function pageOf(status: number, type: string, plain: Buffer, policy: string): Page {
  return {
    status,
    headers: { ...safeHeaders, 'Content-Type': type, 'Content-Security-Policy': policy, Vary: 'Accept-Encoding' },
    bodies: {
      plain,
      gzip: gzipSync(plain, { level: 9 }),
      br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    },
  };
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** The page's own inline parts by their hash; a part that loads something from elsewhere has none and is refused. */
function hashesOf(html: string, tag: 'script' | 'style'): string {
  const parts = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'gi'));
  const hashes = [...parts].map(([, content = '']) => createHash('sha256').update(content, 'utf8').digest('base64'));
  return hashes.length === 0 ? "'none'" : hashes.map((hash) => `'sha256-${hash}'`).join(' ');
}
