import type { CaseOptions } from './report-input.ts';
import { type RoomGroup, usualGroups } from './room.ts';

/** One person alone, a small team, the usual room, a hall. */
export const rooms: Readonly<Record<'1' | '8' | '38' | '300', readonly RoomGroup[]>> = {
  '1': [{ id: 'g-frontline', role: 'frontline', people: 1, lean: 0 }],
  '8': [
    { id: 'g-leadership', role: 'leadership', people: 3, lean: 0.8 },
    { id: 'g-frontline', role: 'frontline', people: 5, lean: -0.4 },
  ],
  '38': usualGroups,
  '300': [
    { id: 'g-leadership', role: 'leadership', people: 14, lean: 0.8 },
    { id: 'g-middle', role: 'middle', people: 56, lean: 0.3 },
    { id: 'g-frontline', role: 'frontline', people: 180, lean: -0.4 },
    { id: 'g-support', role: 'support', people: 38, lean: 0 },
    { id: 'g-customer', role: 'customer', people: 12, lean: -0.8 },
  ],
};

export interface Case extends CaseOptions {
  readonly name: string;
}

const axes = {
  instruments: [['value-proposition'], ['empowerment'], ['value-proposition', 'empowerment']],
  language: ['es', 'en'],
  edition: ['executive', 'complete'],
  kitId: ['neutral', 'blgroup-style'],
  findings: [true, false],
  room: ['1', '8', '38', '300'],
  previous: [true, false],
  day: [true, false],
} as const;

/** Every combination: 768 reports, for what is quick to check. */
export const everyCase: readonly Case[] = axes.instruments.flatMap((instruments) =>
  axes.room.flatMap((room) =>
    axes.language.flatMap((language) =>
      axes.edition.flatMap((edition) =>
        axes.kitId.flatMap((kitId) =>
          axes.findings.flatMap((findings) =>
            axes.previous.flatMap((previous) =>
              axes.day.map((day) => ({
                name: [
                  instruments.join('+'),
                  `n ${room}`,
                  language,
                  edition,
                  kitId,
                  findings ? 'findings' : 'none',
                  previous ? 'change' : 'first',
                  day ? 'day' : 'results',
                ].join(' · '),
                instruments,
                groups: rooms[room],
                language,
                edition,
                kitId,
                findings,
                previous,
                day,
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** A small part of them in which every pair of settings meets, for what is slow to check. */
export const pairwiseCases: readonly Case[] = pairwise(everyCase);

function pairwise(cases: readonly Case[]): Case[] {
  const pairsOf = ({ name }: Case): string[] => {
    const settings = name.split(' · ');
    return settings.flatMap((one, at) =>
      settings.slice(at + 1).map((other, next) => `${at}${one}/${at + next + 1}${other}`),
    );
  };
  const open = new Set(cases.flatMap(pairsOf));
  const chosen: Case[] = [];
  while (open.size > 0) {
    const gain = (one: Case): number => pairsOf(one).filter((pair) => open.has(pair)).length;
    const best = cases.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.push(best);
    for (const pair of pairsOf(best)) open.delete(pair);
  }
  return chosen;
}
