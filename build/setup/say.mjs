/** The set-up speaks one line for each thing it does, so that a person waiting knows what for. */

/** @param {string} text */
export function say(text) {
  console.log(`· ${text}`);
}

/**
 * A problem the person can act on: shown as a message, without a stack.
 */
export class SetupError extends Error {}

/**
 * Runs the body of a command-line script and turns what it throws into one readable line.
 * @param {() => Promise<number | undefined>} body its number is the exit code
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const readable = error instanceof SetupError;
    console.error(readable ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
