/** The calendar day where this computer is, as ISO 8601: the date on the wall of the room, not that of Greenwich. */
export function localDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
