/** A URL of the room out of its parts. */
const part = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{1,5}))?$/;

/**
 * What somebody typed as the room's address, as `http://address:port/`; null while it is none. A telephone's keyboard
 * writes commas for points, and puts spaces behind them.
 *
 * @param port where none was typed.
 */
export function readRoomAddress(typed: string, port: string): string | null {
  const plain = typed
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replaceAll(',', '.')
    .replace(/^http:\/\//, '')
    .replace(/\/.*$/, '');
  const found = part.exec(plain);
  if (found === null) return null;
  const [, a, b, c, d, typedPort = port] = found;
  const numbers = [a, b, c, d].map(Number);
  if (numbers.some((number) => number > 255) || Number(typedPort) > 65_535) return null;
  return new URL(`http://${numbers.join('.')}:${typedPort}/`).href;
}
