/** Whether a spreadsheet may take a text for a formula, wherever it is opened; the wide forms are read so in East Asia. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text);
}
