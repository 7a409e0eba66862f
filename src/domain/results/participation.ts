/** Who answered, who was missing, and how the answers came in. */
import { isAsked } from '../instruments/answering.ts';
import type { Channel } from './answers.ts';
import type { GroupParticipation, Participation } from './results.ts';
import type { Scope } from './scope.ts';

/**
 * Counts people whose answers count in some lens. A hidden group shows who was present, never how many
 * of them answered; the total and the channels are of everybody. Whom no lens asks is not missing.
 */
export function participationOf({ definition, groups, input, people, hiddenPeople }: Scope): Participation {
  const asked = groups.filter(({ role }) => isAsked(definition, role));
  const channels: Partial<Record<Channel, number>> = {};
  let answered = 0;
  for (const count of people.values()) {
    answered += count.answered;
    for (const [channel, n] of Object.entries(count.channels) as [Channel, number][]) {
      channels[channel] = (channels[channel] ?? 0) + n;
    }
  }
  return {
    answered,
    present: asked.reduce((sum, group) => sum + group.present, 0),
    groups: asked.map(({ id, role, present }): GroupParticipation => {
      const reason = hiddenPeople.get(id) ?? null;
      const shown = reason === null ? (people.get(id)?.answered ?? 0) : null;
      return { groupId: id, role, present, answered: shown, hidden: reason };
    }),
    channels,
    minimumGroup: input.minimumGroup,
  };
}
