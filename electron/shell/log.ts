/** One line to the error stream. Codes and figures only: never a name, a text or a path of a client's. */
export function logLine(event: string, figures: Readonly<Record<string, number | string>>): void {
  process.stderr.write(`${JSON.stringify({ event, ...figures })}\n`);
}
