/** A key as the engine gives it to the shell, and keys as the shell keeps them; both are parsed when they come from a file. */
import { z } from 'zod';

const hex = (length: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));

/** Names one setting of a password: the salt of its key. */
export const lockName = hex(32);

export const keptKey = z.strictObject({
  cost: z.strictObject({ logN: z.int(), r: z.int(), p: z.int() }),
  salt: lockName,
  secret: hex(64),
});

/** By lock, sealed by the system's keyring. */
export const rememberedKeys = z.record(lockName, z.base64());
