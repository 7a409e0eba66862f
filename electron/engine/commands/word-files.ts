/** Word files of the firm's own: taken in after they were read, removed, and a sample to begin with. */
import { basename } from 'node:path';
import type { AddedWordFile, wordFileCommands } from '../../../src/contract/commands/word-files.ts';
import { readStart } from '../application/json-file.ts';
import { fontsOfFile } from '../report/own-word/house-look.ts';
import { readWordFile } from '../report/own-word/house.ts';
import { largestWordFile } from '../report/own-word/package.ts';
import { sampleTemplate } from '../report/own-word/sample.ts';
import { saveReport } from '../report/save.ts';
import type { EngineContext, Handlers } from './handler.ts';

const mostProblems = 50;

async function add({ registry, library, now }: EngineContext, path: string): Promise<AddedWordFile> {
  const bytes = await readStart(path, largestWordFile);
  const known = new Set(library.view.instruments.map(({ id }) => id));
  const { file, tags, problems } = readWordFile(bytes, known);
  if (problems.length > 0) return { state: 'refused', problems: problems.slice(0, mostProblems) };
  const fonts = fontsOfFile(file, { heading: '', body: '' });
  const written = [...new Set(tags.map((tag) => tag.written.trim()))];
  const facts = { use: tags.length > 0 ? 'template' : 'look', tags: written, fonts } as const;
  return { state: 'added', file: registry.wordFiles.add(basename(path), bytes, facts, now()) };
}

export const wordFileHandlers: Handlers<keyof typeof wordFileCommands> = {
  'wordFiles.read': { kind: 'plain', run: ({ registry }) => registry.wordFiles.all },
  'wordFiles.add': { kind: 'plain', run: (context, { path }) => add(context, path) },
  'wordFiles.remove': {
    kind: 'plain',
    run: ({ registry }, { id }) => {
      registry.wordFiles.remove(id);
      return null;
    },
  },
  'wordFiles.writeSample': {
    kind: 'plain',
    run: async (_context, { path, language }) => {
      await saveReport(path, await sampleTemplate(language));
      return null;
    },
  },
};
