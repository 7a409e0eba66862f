/** Ways to reach somebody that stand in a text: addresses of e-mail, and numbers long enough for a telephone. */

export interface FoundContact {
  readonly kind: 'email' | 'phone';
  readonly start: number;
  readonly end: number;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Ten digits or more, written together or parted, with or without the country; a sum of money has commas or a sign. */
const phone = /(?<![\d.,$€#-])\+?\(?\d(?:[\s()-]{0,2}\d){9,14}(?![\d,]|\.\d)/gu;

export function findContacts(text: string): FoundContact[] {
  const found = (kind: FoundContact['kind'], pattern: RegExp): FoundContact[] =>
    [...text.matchAll(pattern)].map(({ 0: what, index }) => ({ kind, start: index, end: index + what.length }));
  const emails = found('email', email);
  const phones = found('phone', phone).filter((one) =>
    emails.every(({ start, end }) => one.end <= start || one.start >= end),
  );
  return [...emails, ...phones].sort((a, b) => a.start - b.start);
}
