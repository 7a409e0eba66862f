/** Builds the sample engagement by the commands that the interface uses. */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fillDay } from './fill-day.ts';
import { fillFirstWave, fillLaterWave } from './fill-people.ts';
import { fillActions, fillFindings } from './fill-synthesis.ts';
import { SampleEngine } from './sample-engine.ts';
import { readSampleSource } from './source.ts';

/**
 * Where the working copy goes: thousands of commands wait for the disk one by one, and a build that dies starts
 * over anyway. In memory where the system has a folder there.
 */
const inMemory = '/dev/shm';
const workingFolder = existsSync(inMemory) ? inMemory : tmpdir();

/**
 * Writes the sample engagement to `destination`, replacing what is there. The contents are the same every
 * time; the bytes need not be, because the engine writes files that are only equal in content.
 *
 * @param resourcesFolder absolute path of resources/, with the sample's JSON and the instruments.
 */
export async function buildSample(resourcesFolder: string, destination: string): Promise<void> {
  const source = readSampleSource(join(resourcesFolder, 'sample'));
  const dataFolder = await mkdtemp(join(workingFolder, 'respiro-sample-'));
  const engine = new SampleEngine(dataFolder, resourcesFolder);
  // Beside its destination, so that a build that is interrupted leaves the old file.
  const unfinished = join(dirname(destination), 'unfinished.respiro');
  try {
    const findings = new Map<string, string>();
    for (const [index, about] of source.waves.entries()) {
      const wave = index === 0 ? await fillFirstWave(engine, source) : await fillLaterWave(engine, about);
      const day = source.days.find((one) => one.wave === about.label);
      if (day === undefined) throw new Error(`the sample has no day for ${about.label}`);
      const exercises = source.exercises.filter((exercise) => exercise.wave === about.label);
      const rows = await fillDay(engine, wave, day, exercises);
      engine.at(wave.day, '18:30');
      const named = await fillFindings(engine, wave, about.label, source.synthesis, rows);
      for (const [name, id] of named) findings.set(name, id);
    }
    await fillActions(engine, source.synthesis, findings);
    const saved = await engine.ask('engagement.saveAs', { path: unfinished });
    if (saved.state !== 'saved') throw new Error(`the sample could not be saved: ${JSON.stringify(saved)}`);
    await engine.close();
    await rename(unfinished, destination);
  } finally {
    await engine.close().catch(() => undefined);
    for (const left of [dataFolder, unfinished]) await rm(left, { recursive: true, force: true });
  }
}
