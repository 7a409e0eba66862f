/** A room of invented people whose answers lean as a real room's do; the same seed gives the same room. */
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type {
  Answer,
  Channel,
  Consensus,
  Evidence,
  ExerciseInput,
  GroupInfo,
  GroupRole,
  HardFact,
} from '../../../src/domain/results/answers.ts';

export interface RoomGroup {
  readonly id: string;
  readonly role: GroupRole;
  readonly people: number;
  /** How much better than the room this group sees things, in scale points. */
  readonly lean: number;
}

export const usualGroups: readonly RoomGroup[] = [
  { id: 'g-leadership', role: 'leadership', people: 6, lean: 0.9 },
  { id: 'g-middle', role: 'middle', people: 10, lean: 0.25 },
  { id: 'g-frontline', role: 'frontline', people: 19, lean: -0.35 },
  { id: 'g-support', role: 'support', people: 3, lean: 0 },
];

export interface RoomOptions {
  readonly groups?: readonly RoomGroup[];
  readonly seed?: number;
  /** Shifts every answer, for a wave before or after. */
  readonly shift?: number;
  readonly consensus?: readonly Consensus[];
  readonly evidence?: readonly Evidence[];
  readonly facts?: readonly HardFact[];
  readonly minimumGroup?: number;
}

const channels: readonly Channel[] = ['phone', 'phone', 'phone', 'paper', 'paper', 'kiosk'];

export function roomAnswers(definition: InstrumentDefinition, options: RoomOptions = {}): ExerciseInput {
  const { groups = usualGroups, seed = 7, shift = 0, minimumGroup = 3 } = options;
  const chance = random(seed);
  const answers: Answer[] = [];
  for (const group of groups) {
    for (let person = 0; person < group.people; person += 1) {
      const ballotId = `${group.id}-${person}`;
      const channel = channels[Math.floor(chance() * channels.length)] ?? 'phone';
      const mood = (chance() - 0.5) * 0.8;
      for (const lens of definition.lenses) {
        for (const [at, item] of definition.items.entries()) {
          const centre =
            2.55 + Math.sin(at * 2.1) * 0.75 + group.lean + mood + shift + (lens.id === 'company' ? 0.8 : 0);
          // Every fourth item splits the room in two camps.
          const camp = at % 4 === 3 ? (chance() < 0.5 ? -1.1 : 1.1) : 0;
          const value = Math.min(
            scaleOfLens(definition, lens.id).points,
            Math.max(1, Math.round(centre + camp + (chance() + chance() - 1) * 1.5)),
          );
          answers.push({
            ballotId,
            groupId: group.id,
            lensId: lens.id,
            itemId: item.id,
            value: chance() < 0.03 ? null : value,
            channel,
          });
        }
      }
    }
  }
  return {
    groups: groups.map(({ id, role, people }): GroupInfo => ({
      id,
      role,
      present: people + (role === 'frontline' ? 2 : 0),
    })),
    answers,
    tallies: [],
    consensus: options.consensus ?? [],
    evidence: options.evidence ?? [],
    facts: options.facts ?? [],
    minimumGroup,
  };
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
