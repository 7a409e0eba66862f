/** The windows' pages, served from the application's own folder under its own scheme. */
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const scheme = 'respiro';

/** Each page has an origin of its own, so that none can pass for the other. */
export const pages = {
  app: `${scheme}://app/index.html`,
  projector: `${scheme}://projector/index.html`,
  paper: `${scheme}://paper/index.html`,
} as const;
export type PageName = keyof typeof pages;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Scripts, styles and fonts only from the application; nothing from a network; nothing inline but style attributes. */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  // Positions of pop-ups and lengths of bars; a style attribute cannot load or run anything here.
  `style-src-attr 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Must run before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** @param folder where the built pages are; nothing outside it is ever served. */
export function servePages(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    // The pages share their scripts, styles and fonts; each sees no other page than its own.
    const path = pathname.startsWith('/assets/') ? pathname : `/${host}${pathname}`;
    const file = normalize(join(folder, decodeURIComponent(path)));
    const type = types[extname(file)];
    if (!Object.hasOwn(pages, host) || request.method !== 'GET' || !file.startsWith(folder + sep) || !type) {
      return new Response(null, { status: 404 });
    }
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-cache',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
