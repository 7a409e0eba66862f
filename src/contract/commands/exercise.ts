import { z } from 'zod';
import { command } from '../command.ts';
import { instrumentId } from '../instrument-schema.ts';
import { channel, count, evidenceGrade, id, longText, rating, requiredText, shortText } from '../fields.ts';
import type { ExerciseSheet } from '../views.ts';
import type { InstrumentDefinition } from '../../domain/instruments/definition.ts';
import type { ExerciseResults } from '../../domain/results/results.ts';

/** A rating on its scale, or an amount; the command checks it against its lens. */
const given = z.int().min(0).max(100);

const share = z.strictObject({ itemId: id, value: z.int().min(1).max(100) });

const question = z.strictObject({ exerciseId: id, lensId: id, itemId: id });

/** Who answers: a participant of an identified exercise, or a ballot handed out before. */
const respondent = z.union([z.strictObject({ participantId: id }), z.strictObject({ ballotId: id })]);

/** An instrument applied in a session: answers, rounds, consensus, evidence, facts, comments. */
export const exerciseCommands = {
  'exercises.add': command<{ id: string }>()(
    z.strictObject({
      sessionId: id,
      instrumentId,
      anonymity: z.enum(['identified', 'anonymous']),
    }),
  ),
  /** Chosen before the first answer: refused (`anonymity-locked`) once there is one. */
  'exercises.setAnonymity': command<null>()(z.strictObject({ id, anonymity: z.enum(['identified', 'anonymous']) })),
  'exercises.remove': command<null>()(z.strictObject({ id })),
  /** The instrument as it was when the exercise was made, without the rows of its register. */
  'exercises.definition': command<InstrumentDefinition>()(z.strictObject({ id })),
  'exercises.sheet': command<ExerciseSheet>()(z.strictObject({ id })),

  /** A numbered, nameless ballot of a group: one sheet of paper. */
  'ballots.add': command<{ id: string; number: number }>()(z.strictObject({ exerciseId: id, groupId: id, channel })),
  /** Removes a ballot with its answers, on purpose; the reason is kept in the history. */
  'ballots.remove': command<null>()(z.strictObject({ id, reason: requiredText })),
  /** Records or replaces one rating, or what is given to an item of points or dots; `null` = "no aplica / no sé". */
  'answers.record': command<{ ballotId: string }>()(question.extend({ respondent, value: given.nullable(), channel })),
  /**
   * Replaces all that one person shares out through a lens of points or dots, in one step; items left out get nothing.
   * Empty: the person gives none of it, "no aplica" to every item.
   */
  'answers.share': command<{ ballotId: string }>()(
    z.strictObject({ exerciseId: id, lensId: id, respondent, shares: z.array(share).max(500), channel }),
  ),
  /** Records or replaces an answer in words; it stands among the comments, and other words than before wait again. */
  'answers.say': command<{ ballotId: string }>()(
    question.extend({ respondent, text: longText.pipe(z.string().min(1)), channel }),
  ),
  /** Records or replaces a whole order, best first; what is not in it has no place. Empty: takes it back. */
  'answers.rank': command<{ ballotId: string }>()(
    z.strictObject({ exerciseId: id, lensId: id, respondent, order: z.array(id).max(200), channel }),
  ),
  /** Takes one rating back, as if it had not been given. */
  'answers.clear': command<null>()(question.extend({ ballotId: id })),
  /** Replaces the show of hands of one group for one item; all zero removes it. */
  'tallies.set': command<null>()(
    question.extend({ groupId: id, counts: z.array(count).min(1).max(10), notApplicable: count, channel }),
  ),

  /** Lets answers in. */
  'rounds.open': command<null>()(z.strictObject({ exerciseId: id, lensId: id })),
  /** No more answers from kiosk and phones; the facilitator can still type papers. */
  'rounds.close': command<null>()(z.strictObject({ exerciseId: id, lensId: id })),
  'rounds.reveal': command<null>()(z.strictObject({ exerciseId: id, lensId: id })),
  /** Back to collecting; what was agreed is kept. */
  'rounds.reopen': command<null>()(z.strictObject({ exerciseId: id, lensId: id })),
  'consensus.set': command<null>()(question.extend({ value: rating, reason: longText })),
  'consensus.clear': command<null>()(question),
  /** Evidence of the exercise (`lensId`, `itemId` null), of a lens, or of one item. */
  'evidence.set': command<null>()(
    z.strictObject({
      exerciseId: id,
      lensId: id.nullable(),
      itemId: id.nullable(),
      grade: evidenceGrade,
      source: shortText,
    }),
  ),
  /** `value` null takes the fact back. */
  'facts.set': command<null>()(
    z.strictObject({ exerciseId: id, factId: id, value: z.number().nullable(), source: shortText }),
  ),
  'comments.add': command<{ id: string }>()(
    z.strictObject({
      exerciseId: id,
      itemId: id.nullable(),
      groupId: id.nullable(),
      text: longText.pipe(z.string().min(1)),
    }),
  ),
  'comments.update': command<null>()(
    z.strictObject({ id, text: longText.pipe(z.string().min(1)), groupId: id.nullable(), quoted: z.boolean() }),
  ),
  'comments.remove': command<null>()(z.strictObject({ id })),

  'results.read': command<ExerciseResults>()(z.strictObject({ exerciseId: id })),
} as const;
