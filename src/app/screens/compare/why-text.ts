import type { WhyNot } from '../../../domain/compare/comparison.ts';
import { format, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { CompareState } from './compare.svelte.ts';

/** Why something is not compared, in words, with the side it is true of. */
export function whyText({ why, sides }: WhyNot, state: CompareState): string {
  const side = format.list(sides.map((one) => state.nameOf(one)));
  switch (why) {
    case 'too-few':
      return t('compare.why.too-few', { side, minimum: state.view?.minimumGroup ?? 0 });
    case 'supposition':
    case 'hidden':
    case 'absent':
      return t(`compare.why.${why}`, { side });
    default:
      return t(`compare.why.${why}`);
  }
}
