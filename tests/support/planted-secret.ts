/** Words that are in an engagement's contents and must be in no file of one with a password once it is closed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TestEngine } from './engine/engine-at.ts';
import { jpeg } from './jpeg.ts';
import { brief } from './engagement-brief.ts';

export const secret = 'Zarzuela-Q7';

/** A workshop whose client, participant, comment, photo caption and register of changes carry the secret. */
export async function plantSecret(t: TestEngine): Promise<void> {
  const { sessions } = await t.do('engagement.create', { ...brief, client: `${secret} client` });
  const sessionId = sessions[0]?.id ?? '';
  await t.do('participants.add', { sessionId, people: [{ groupId: 'frontline', name: `${secret} person` }] });
  const { id: exerciseId } = await t.do('exercises.add', {
    sessionId,
    instrumentId: 'value-proposition',
    anonymity: 'identified',
  });
  const about = { exerciseId, itemId: 'vp01', groupId: 'frontline' };
  await t.do('comments.add', { ...about, text: `${secret} comment` });
  await t.do('photos.add', { sessionId, blockId: null, bytes: jpeg(), caption: `${secret} caption` });
}

/** Which of many words are in any file of a folder, in any of the encodings that a text may be written in. */
export function wordsIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return [...new Set(words)].filter((word) =>
    files.some((bytes) => encodings(word).some((needle) => bytes.includes(needle))),
  );
}

const encodings = (word: string): Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
];

/** The files below the folders that hold `word`, in any of the encodings that a text may be written in. */
export function filesWith(word: string, ...folders: readonly string[]): string[] {
  const needles = encodings(word);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => {
        const bytes = readFileSync(path);
        return needles.some((needle) => bytes.includes(needle));
      })
      .map((path) => relative(folder, path)),
  );
}
