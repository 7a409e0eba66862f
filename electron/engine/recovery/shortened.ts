/** A name that leaves the page to the rest, with its end: files differ there. */
export function shortened(name: string, most = 90): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  return `${letters.slice(0, most - 25).join('')}…${letters.slice(-24).join('')}`;
}
