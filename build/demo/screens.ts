/** The main screens with the sample open, in both languages and both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { launchRespiro, projectRoot } from '../../tests/support/launch.ts';
import { Visitor } from './visitor.ts';

const size = { width: 1280, height: 800 };

/** @returns paths of the pictures, in the order of the visit. */
export async function photograph(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const respiro = await launchRespiro({ size, env: Object.fromEntries(given) });
  try {
    const visitor = new Visitor(respiro.window, folder);
    await visitSpanish(visitor);
    await visitor.setTheme('dark');
    await visitDark(visitor);
    await visitor.setTheme('light');
    await visitor.setLanguage('en');
    await visitEnglish(visitor);
    return visitor.pictures;
  } finally {
    await respiro.close();
  }
}

async function visitSpanish(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.photograph('start-first');
  await visitor.press(words.start.sample);
  await visitor.photograph('project');
  await visitor.choose(words.people.title);
  await visitor.photograph('people');
  await visitor.choose(words.shell.exerciseLive({ title: titleOf('value-proposition', visitor) }));
  await visitor.photograph('live');
  await visitor.choose(words.shell.exerciseCapture({ title: titleOf('value-proposition', visitor) }));
  await visitor.photograph('capture');
  await visitResults(visitor);
  await visitor.choose(words.synthesis.title);
  await visitor.photograph('synthesis');
  await visitor.choose(words.report.title);
  await visitor.photograph('report');
  await visitor.choose(words.start.title);
  await visitor.photograph('start');
}

async function visitDark(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.choose(words.project.title);
  await visitor.photograph('project');
  await visitResults(visitor);
  await visitor.choose(words.synthesis.title);
  await visitor.photograph('synthesis');
  await visitor.choose(words.start.title);
  await visitor.photograph('start');
}

async function visitEnglish(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.choose(words.project.title);
  await visitor.photograph('project');
  await visitResults(visitor);
  await visitor.choose(words.report.title);
  await visitor.photograph('report');
}

async function visitResults(visitor: Visitor): Promise<void> {
  for (const id of ['value-proposition', 'empowerment']) {
    await visitor.choose(visitor.words.shell.exerciseResults({ title: titleOf(id, visitor) }));
    await visitor.photograph(`results-${id}`);
  }
}

function titleOf(instrumentId: string, { language }: Visitor): string {
  const file = join(projectRoot, 'resources', 'instruments', `${instrumentId}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as InstrumentDefinition).title[language];
}
