/** The report of the sample's latest wave, by the command behind the export button. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';

const editions = [
  { name: 'Informe ejecutivo.docx', language: 'es', edition: 'executive', brandKitId: 'neutral' },
  { name: 'Informe completo.docx', language: 'es', edition: 'complete', brandKitId: 'blgroup-style' },
  { name: 'Complete report.docx', language: 'en', edition: 'complete', brandKitId: 'neutral' },
] as const;

/** @returns paths of the reports written to `outputFolder`. */
export async function exportReports(resources: string, engagement: string, outputFolder: string): Promise<string[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-demo-'));
  const engine = new Engine({ dataFolder, resourcesFolder: resources, emit: () => undefined });
  const ask = async <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const outcome = await engine.request(name, input);
    if (outcome.ok) return outcome.value;
    throw new Error(`${name}: ${outcome.error.code}, ${outcome.error.message}`);
  };
  try {
    const { waves } = await ask('engagement.open', { path: engagement });
    const waveId = waves.at(-1)?.id ?? '';
    const written: string[] = [];
    for (const { name, language, edition, brandKitId } of editions) {
      const path = join(outputFolder, name);
      await ask('report.export', { waveId, path, language, edition, brandKitId });
      written.push(path);
    }
    return written;
  } finally {
    await engine.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
