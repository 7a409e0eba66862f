/** What a phone may say; nothing about it is trusted. Never imported by the phone's page. */
import { z } from 'zod';
import { id, longText } from '../fields.ts';
import { codeLetters, codeLength } from './codes.ts';
import { longestPhoneText, mostListed } from './limits.ts';
import type { FromPhone } from './messages.ts';

const op = z
  .int()
  .min(1)
  .max(2 ** 31);
const operation = { op, exerciseId: id };
const ofLens = { ...operation, lensId: id };
const text = z.string().max(longestPhoneText).pipe(longText).pipe(z.string().min(1));

export const fromPhone = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('join'),
    version: z.int(),
    token: z.string().regex(/^[0-9a-f]{32}$/),
    secret: z.string().max(64).exactOptional(),
    code: z
      .string()
      .regex(new RegExp(`^[${codeLetters}]{${codeLength}}$`))
      .exactOptional(),
    has: z.string().max(64).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('sit'), groupId: id }),
  z.strictObject({ kind: z.literal('roster'), groupId: id }),
  z.strictObject({
    kind: z.literal('name'),
    participantId: id.exactOptional(),
    code: z.string().min(1).max(20).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('rate'), ...ofLens, itemId: id, value: z.int().min(0).max(100).nullable() }),
  z.strictObject({
    kind: z.literal('share'),
    ...ofLens,
    shares: z.array(z.strictObject({ itemId: id, value: z.int().min(1).max(100) })).max(mostListed),
  }),
  z.strictObject({ kind: z.literal('rank'), ...ofLens, order: z.array(id).max(mostListed) }),
  z.strictObject({ kind: z.literal('say'), ...ofLens, itemId: id, text }),
  z.strictObject({
    kind: z.literal('contribute'),
    ...operation,
    to: z.enum(['comments', 'register']),
    text,
    withGroup: z.boolean(),
    firstOp: op.exactOptional(),
  }),
]) satisfies z.ZodType<FromPhone>;
