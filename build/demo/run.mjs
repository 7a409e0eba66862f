import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { buildSample } from '../sample/build-sample.ts';
import { photographBackups } from './backups.ts';
import { exportReports } from './reports.ts';
import { photograph } from './screens.ts';

/**
 * The demonstration: the sample engagement, built by the commands that the interface uses; its report in both
 * languages; and pictures of the main screens of the real application.
 * @param {import('../setup/demo.mjs').DemoOptions} options
 * @returns {Promise<readonly string[]>} paths of what was written
 */
export async function runDemo({ electronPath, outputFolder, env }) {
  const resources = join(root, 'resources');
  const engagement = join(outputFolder, 'Muebles Alborada.respiro');
  await mkdir(outputFolder, { recursive: true });
  // From an earlier demonstration; saving would otherwise meet a file of somebody else's.
  await rm(engagement, { force: true });
  await buildSample(resources, engagement);
  say('sample engagement built');
  const reports = await exportReports(resources, engagement, outputFolder);
  say('reports exported');
  // The launcher of the tests reads it from here.
  process.env.RESPIRO_ELECTRON = electronPath;
  const pictures = await photograph(join(outputFolder, 'screens'), env);
  const backups = await photographBackups(resources, engagement, join(outputFolder, 'screens'));
  return [engagement, ...reports, ...pictures, ...backups];
}
