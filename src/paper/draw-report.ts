import { mount } from 'svelte';
import type { Bridge } from '../contract/bridge.ts';
import { RespiroError } from '../contract/errors.ts';
import type { Paper } from '../contract/shell.ts';
import { layOutToFit } from '../ui/report/fit.ts';
import { Layout, type LaidOut } from '../ui/report/lay-out.ts';
import Pages from '../ui/report/Pages.svelte';
import { valueOf, type Drawn, type Places } from './drawing.ts';

/** Draws the pages of a report. */
export async function drawReport(
  bridge: Pick<Bridge, 'request'>,
  { kind: _, ...choice }: Extract<Paper, { readonly kind: 'report' }>,
  { target, galley }: Places,
): Promise<Drawn> {
  const layout = new Layout(galley);
  const laidOut = await layOutToFit((tightness) => bridge.request('report.preview', { ...choice, tightness }), layout);
  // Nothing makes it stale here.
  if (laidOut === null) throw new RespiroError('unexpected', 'no pages came');
  const report = valueOf(laidOut);
  const urls = await photoUrls(bridge, report);
  mount(Pages, { target, props: { report, urlOf: (id: string) => urls.get(id) ?? null } });
  const { title, subject, author, keywords } = report.model.properties;
  return { pages: report.count, language: report.model.language, properties: { title, subject, author, keywords } };
}

async function photoUrls(bridge: Pick<Bridge, 'request'>, { flow }: LaidOut): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>();
  const photos = flow.blocks.flatMap(({ block }) => (block.kind === 'photos' ? block.row : []));
  for (const { id } of photos) {
    const outcome = await bridge.request('photos.read', { id });
    if (!outcome.ok) continue;
    const bytes = new Uint8Array(outcome.value.bytes);
    urls.set(id, URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })));
  }
  return urls;
}
