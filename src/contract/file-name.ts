/** Text as part of a file's name: what Windows, macOS or Linux forbid becomes a space, and spaces become one. */
export function fileNameText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001F<>:"/\\|?*\u007F]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
