/** Requests as no browser would make them, on a bare socket. */
import { connect } from 'node:net';

export interface RawAnswer {
  /** Of HTTP; null where the connection was ended without one. */
  readonly status: number | null;
  readonly text: string;
}

/** Sends the text as it is and reads until the other side ends. */
export function rawRequest(port: number, text: string, from = '127.0.0.1'): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port, localAddress: from }, () => socket.write(text, 'latin1'));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const answer = Buffer.concat(chunks).toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text: answer });
    });
  });
}

export interface HeadOf {
  readonly method?: string;
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const headOf = ({ method = 'GET', path = '/', headers }: HeadOf): string =>
  `${method} ${path} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

/** What a browser says that opens the WebSocket of the room. */
export const socketHeaders = (host: string): Record<string, string> => ({
  Host: host,
  Origin: `http://${host}`,
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol': 'respiro.1',
});
