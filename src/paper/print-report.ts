import { mount } from 'svelte';
import type { Bridge } from '../contract/bridge.ts';
import { RespiroError, toFailure, type Failure } from '../contract/errors.ts';
import { layOutToFit } from '../ui/report/fit.ts';
import { Layout, type LaidOut } from '../ui/report/lay-out.ts';
import Pages from '../ui/report/Pages.svelte';

interface Places {
  readonly target: HTMLElement;
  /** Where blocks are measured. */
  readonly galley: HTMLElement;
}

/** Draws the report that the shell wants printed, and tells the shell when it stands, or why it does not. */
export async function printReport(bridge: Pick<Bridge, 'request' | 'shell'>, places: Places): Promise<void> {
  try {
    const paper = await bridge.shell('shell.paper', {});
    if (!paper.ok) throw asError(paper.error);
    const layout = new Layout(places.galley);
    const laidOut = await layOutToFit(
      (tightness) => bridge.request('report.preview', { ...paper.value, tightness }),
      layout,
    );
    if (laidOut === null) return;
    if (!laidOut.ok) throw asError(laidOut.error);
    const report = laidOut.value;
    document.title = report.model.properties.title;
    document.documentElement.lang = report.model.language === 'es' ? 'es-MX' : 'en-US';
    const urls = await photoUrls(bridge, report);
    mount(Pages, { target: places.target, props: { report, urlOf: (id: string) => urls.get(id) ?? null } });
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    const { title, subject, author, keywords } = report.model.properties;
    const properties = { title, subject, author, keywords };
    await bridge.shell('shell.paperReady', { kind: 'ready', pages: report.count, properties });
  } catch (error) {
    await bridge.shell('shell.paperReady', { kind: 'failed', failure: toFailure(error) });
  }
}

function asError({ code, message, details }: Failure): RespiroError {
  return new RespiroError(code, message, details);
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
