import { z } from 'zod';
import { command } from '../command.ts';
import { cleanText, filePath, id, language, longText, nothing, requiredText, shortText } from '../fields.ts';
import { libraryKinds, type LibraryImport, type LibraryItemView } from '../library-views.ts';

export const tagLimit = 40;
export const tagsLimit = 10;

const tag = z
  .string()
  .max(tagLimit)
  .transform((raw) => cleanText(raw).replaceAll('\n', ' ').trim());

const tags = z
  .array(tag)
  .max(tagsLimit)
  .transform((all) => [...new Set(all)].filter((one) => one !== ''));

const finding = { kind: z.literal('finding'), language, text: requiredText, detail: longText, tags };
const action = { kind: z.literal('action'), language, text: requiredText, detail: shortText, tags };
const promise = { kind: z.literal('promise'), language, text: requiredText, detail: shortText, tags };
const scenario = { kind: z.literal('scenario'), language, text: requiredText, detail: longText, tags };
const idea = { kind: z.literal('idea'), language, text: requiredText, detail: longText, tags };
const quote = { kind: z.literal('quote'), language, text: requiredText, detail: shortText, tags };

const kept = [
  z.strictObject(finding),
  z.strictObject(action),
  z.strictObject(promise),
  z.strictObject(scenario),
  z.strictObject(idea),
  z.strictObject(quote),
] as const;

const changed = [
  z.strictObject({ id, ...finding }),
  z.strictObject({ id, ...action }),
  z.strictObject({ id, ...promise }),
  z.strictObject({ id, ...scenario }),
  z.strictObject({ id, ...idea }),
  z.strictObject({ id, ...quote }),
] as const;

/** Words to be kept, checked and cleaned. */
export const keptWords = z.discriminatedUnion('kind', kept);

/** The firm's library: findings, actions, promises, scenarios, ideas and quotes in the consultant's words, outside every engagement. */
export const libraryCommands = {
  'library.items': command<readonly LibraryItemView[]>()(nothing),
  /** `known`: an equal one was there; it stays and takes the tags. */
  'library.keep': command<{ id: string; known: boolean }>()(keptWords),
  /** One that becomes equal to another takes its place. */
  'library.update': command<null>()(z.discriminatedUnion('kind', changed)),
  'library.remove': command<null>()(z.strictObject({ id })),
  /** The kinds chosen, as one file. */
  'library.export': command<{ items: number }>()(
    z.strictObject({ path: filePath, kinds: z.array(z.enum(libraryKinds)).min(1) }),
  ),
  /** Without `apply`, only tells what would come. Nothing that is there is changed but for the tags of equal ones. */
  'library.import': command<LibraryImport>()(z.strictObject({ path: filePath, apply: z.boolean() })),
} as const;
