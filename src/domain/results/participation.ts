/** Who answered, who was missing, and how the answers came in. */
import type { Channel } from './answers.ts';
import type { GroupParticipation, Participation } from './results.ts';
import type { Scope } from './scope.ts';

/**
 * Counts people whose answers count in some lens. A hidden group shows who was present, never how many
 * of them answered; the total and the channels are of everybody.
 */
export function participationOf({ groups, input, people, hiddenPeople }: Scope): Participation {
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
    present: groups.reduce((sum, group) => sum + group.present, 0),
    groups: groups.map(({ id, role, present }): GroupParticipation => {
      const reason = hiddenPeople.get(id) ?? null;
      const shown = reason === null ? (people.get(id)?.answered ?? 0) : null;
      return { groupId: id, role, present, answered: shown, hidden: reason };
    }),
    channels,
    minimumGroup: input.minimumGroup,
  };
}
