import { errorCodes, type ErrorCode, type ErrorDetails } from '../../contract/errors.ts';
import { t } from './i18n.svelte.ts';

/** What to tell the person; a code that this version does not know reads as unexpected. */
export function errorText(error: { readonly code: string; readonly details: ErrorDetails }): string {
  const code: ErrorCode = errorCodes.find((known) => known === error.code) ?? 'unexpected';
  return t(`errors.${code}`, error.details);
}
