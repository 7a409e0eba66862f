import { z } from 'zod';
import { blockKinds, longestBlock, minutesOfDay } from '../../domain/agenda/block.ts';
import { longestTheme } from '../../domain/contributions/themes.ts';
import { command } from '../command.ts';
import { id, longText, nothing, shortText } from '../fields.ts';
import type { KioskView, KioskWait, PhotoData } from '../facilitation-views.ts';
import type { ProjectorScene, StageView } from '../projector.ts';

const startsAt = z
  .int()
  .min(0)
  .max(minutesOfDay - 1);
const minutes = z.int().min(1).max(longestBlock);
const kind = z.enum(blockKinds);
const pin = z.string().regex(/^\d{4,8}$/);
const someText = longText.pipe(z.string().min(1));
const someIds = z.array(id).min(1).max(500);
const themeName = shortText.pipe(z.string().max(longestTheme));

/** Bytes of a photo that the window made small already; the engine checks and cleans them again. */
const largestPhoto = 8 * 2 ** 20;

const times = z.strictObject({ id, startsAt, minutes });

const blockFields = { kind, title: shortText, startsAt, minutes, exerciseId: id.nullable(), notes: longText };

/** The day in the room: agenda, projector, moderation, parking lot, photos, kiosk. */
export const facilitationCommands = {
  /**
   * Fills an agenda from a template, from `startsAt` on, one block after the other, replacing the blocks that
   * have not begun. An exercise of the session is used where there is one of that instrument; else it is added.
   */
  'agenda.fill': command<null>()(
    z.strictObject({
      sessionId: id,
      templateId: id,
      startsAt,
      anonymity: z.enum(['identified', 'anonymous']),
    }),
  ),
  /** Moves several blocks at once, as one step of undo. */
  'agenda.arrange': command<null>()(z.strictObject({ blocks: z.array(times).min(1).max(200) })),
  /** `moved`: blocks that give way to it, in the same step of undo. */
  'blocks.add': command<{ id: string }>()(
    z.strictObject({ sessionId: id, ...blockFields, moved: z.array(times).max(200).default([]) }),
  ),
  'blocks.update': command<null>()(z.strictObject({ id, ...z.strictObject(blockFields).partial().shape })),
  'blocks.remove': command<null>()(z.strictObject({ id })),
  /** Begins a block now and ends the one that runs; a block begun before goes on from then. */
  'blocks.start': command<null>()(z.strictObject({ id })),
  'blocks.end': command<null>()(z.strictObject({ id })),
  /** Grants minutes (negative: takes them back) to a block. */
  'blocks.extend': command<null>()(z.strictObject({ id, minutes: z.int().min(-120).max(120) })),
  'blocks.skip': command<null>()(z.strictObject({ id, skipped: z.boolean() })),
  /** Does not count `milliseconds` of the running block: the computer slept, or its clock was changed. */
  'blocks.discount': command<null>()(z.strictObject({ id, milliseconds: z.int().min(-864e5).max(864e5) })),

  'stage.read': command<StageView>()(nothing),
  /** What the projector shows; what is not given stays. Another place begins with the first page of its texts. */
  'stage.set': command<StageView>()(
    z
      .strictObject({
        sessionId: id.nullable(),
        exerciseId: id.nullable(),
        lensId: id.nullable(),
        itemId: id.nullable(),
        page: z.enum(['agenda', 'exercise', 'voices', 'join']),
        blank: z.boolean(),
        network: shortText,
        voicesPage: z.int().min(0).max(1000),
      })
      .partial(),
  ),
  /** Null while no engagement is open. */
  'projector.read': command<ProjectorScene | null>()(nothing),

  /** Before it was decided, a text waits; hidden ones are kept and never shown nor quoted. */
  'comments.moderate': command<null>()(
    z.strictObject({ ids: someIds, moderation: z.enum(['waiting', 'shown', 'hidden']) }),
  ),
  /** Puts several texts together under the first of `ids`, worded as `text`; the originals stay. */
  'comments.merge': command<null>()(z.strictObject({ ids: z.array(id).min(2).max(100), text: someText })),
  /** Takes a merged text out again. */
  'comments.split': command<null>()(z.strictObject({ id })),
  /** Puts texts into the theme of that name, which is there as soon as something is in it; empty takes them out of theirs. */
  'comments.putInTheme': command<null>()(z.strictObject({ ids: someIds, theme: themeName })),
  /** Gives a theme another name; under that of another one, both become one. */
  'comments.renameTheme': command<null>()(
    z.strictObject({
      exerciseId: id,
      theme: themeName.pipe(z.string().min(1)),
      name: themeName.pipe(z.string().min(1)),
    }),
  ),
  /**
   * Makes a row of the exercise's register of each text, in the order of `ids`, with its theme where the register has a
   * column for it. What waited is let through by that; what is in the register already makes no second row.
   * Answers the ids of the new rows.
   *
   * @throws `register-full`, `too-long-for-row`, `not-found` for an exercise without a register. Then nothing is written.
   */
  'comments.toRegister': command<{ ids: readonly string[] }>()(z.strictObject({ ids: someIds })),

  'parking.add': command<{ id: string }>()(z.strictObject({ sessionId: id, text: someText })),
  'parking.update': command<null>()(z.strictObject({ id, text: someText, settled: z.boolean() })),
  'parking.remove': command<null>()(z.strictObject({ id })),

  /** @throws `photo-unreadable` when the bytes are no JPEG. */
  'photos.add': command<{ id: string }>()(
    z.strictObject({
      sessionId: id,
      blockId: id.nullable(),
      bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= largestPhoto),
      caption: shortText,
    }),
  ),
  'photos.update': command<null>()(
    z.strictObject({ id, blockId: id.nullable(), caption: shortText, printed: z.boolean() }),
  ),
  'photos.remove': command<null>()(z.strictObject({ id })),
  'photos.read': command<PhotoData>()(z.strictObject({ id })),

  /** Null outside the kiosk. */
  'kiosk.read': command<KioskView | null>()(nothing),
  'kiosk.enter': command<KioskView>()(z.strictObject({ exerciseId: id, pin })),
  /** @throws `wrong-pin`, with `waitSeconds` above 0 after several of them. */
  'kiosk.leave': command<null>()(z.strictObject({ pin: z.string().max(20) })),
  /** Without the PIN: the first call starts a wait that everybody in the room can see, a later one leaves. */
  'kiosk.leaveWithoutPin': command<KioskWait>()(nothing),
} as const;

export type BlockFields = z.output<z.ZodObject<typeof blockFields>>;
