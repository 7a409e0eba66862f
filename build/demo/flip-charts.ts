/** Two sheets of a flip chart, drawn: the demonstration has no camera. */
import type { Page } from '@playwright/test';
import type { Bridge } from '../../src/contract/bridge.ts';

interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
}

const sheets: readonly (Sheet & { readonly caption: string })[] = [
  {
    caption: 'Lo que cambia el lunes',
    title: '¿Qué cambia el lunes?',
    lines: ['La clave, en caja', 'Un solo folio por caso', 'Quien recibe la queja, llama'],
  },
  {
    caption: 'Una queja de principio a fin',
    title: 'La silla de Salamanca',
    lines: ['Día 1: llama a la tienda', 'Día 4: llama otra vez', 'Día 9: llega, y es otra', 'Día 10: le hablamos nosotros'],
  },
];

/** Adds the sheets to a session's photos, the first to one of its blocks. */
export async function addFlipCharts(window: Page, sessionId: string, blockId: string | null): Promise<void> {
  for (const [index, { caption, ...sheet }] of sheets.entries()) {
    const about = { sessionId, blockId: index === 0 ? blockId : null, caption };
    const added = await window.evaluate(paint, { sheet, about });
    if (!added) throw new Error(`the sheet was refused: ${caption}`);
  }
}

/** Runs in the page. */
async function paint({
  sheet: { title, lines },
  about,
}: {
  sheet: Sheet;
  about: { sessionId: string; blockId: string | null; caption: string };
}): Promise<boolean> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [900, 1200];
  const brush = canvas.getContext('2d');
  if (brush === null) return false;
  const shade = brush.createLinearGradient(0, 0, 900, 1200);
  shade.addColorStop(0, '#f6f3ea');
  shade.addColorStop(1, '#dcd7c9');
  brush.fillStyle = shade;
  brush.fillRect(0, 0, 900, 1200);
  brush.rotate(-0.015);
  brush.fillStyle = '#1d3f72';
  brush.font = 'italic 600 74px "Source Sans 3 Variable"';
  brush.fillText(title, 70, 170);
  brush.fillRect(70, 200, 640, 6);
  brush.fillStyle = '#2b2b2b';
  brush.font = 'italic 500 52px "Source Sans 3 Variable"';
  lines.forEach((line, at) => brush.fillText(`–  ${line}`, 80, 340 + at * 150));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (blob === null) return false;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { respiro } = globalThis as unknown as { respiro: Bridge };
  return (await respiro.request('photos.add', { ...about, bytes })).ok;
}
