/** A kit's logo as an image, never markup: whatever a file of the kit holds, nothing of it runs. Null: it has none. */
export function logoUrl({ logo, logoPng }: { readonly logo: string; readonly logoPng: string }): string | null {
  if (logo !== '') return `data:image/svg+xml,${encodeURIComponent(logo)}`;
  return logoPng === '' ? null : `data:image/png;base64,${logoPng}`;
}
