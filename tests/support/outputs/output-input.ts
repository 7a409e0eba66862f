/** An invented engagement to take out as data; every part can be replaced. */
import type { OutputExercise, OutputInput } from '../../../electron/engine/outputs/input.ts';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import { withEntries } from '../../../src/domain/registers/entries-as-items.ts';
import type { EntryData, RegisterEntry } from '../../../src/domain/registers/register.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { instrument } from '../docx/instruments.ts';
import { reportInput } from '../docx/report-input.ts';
import { type RoomGroup, roomAnswers, usualGroups } from '../docx/room.ts';
import { registerRows } from '../engine/register-rows.ts';

export interface OutputOptions extends Partial<Pick<OutputInput, 'kind' | 'language' | 'names'>> {
  readonly groups?: readonly RoomGroup[];
  readonly instruments?: readonly string[];
}

export function outputInput(options: OutputOptions = {}): OutputInput {
  const { groups = usualGroups, kind = 'data-xlsx', language = 'es', names = false } = options;
  const { engagement, wave, sessions, findings, actions, ...report } = reportInput({ groups, language });
  const ids = options.instruments ?? ['value-proposition', 'empowerment', 'allies', 'help-call'];
  return {
    kind,
    engagement,
    wave,
    sessions,
    groups: report.groups,
    exercises: ids.map((id, at) => exerciseOf(id, at, groups, names)),
    findings,
    actions,
    attendance: groups.map(({ id, people }) => ({ sessionId: 's1', groupId: id, present: people })),
    people: [{ id: 'p1', groupId: groups[0]?.id ?? '', code: 'P01', name: 'Ñandú Pérez' }],
    blocks: [block('b1', 'exercise', ''), block('b2', 'break', '+52 minutos')],
    parked: [{ id: 'k1', sessionId: 's1', text: '=1+1 para después', settled: false }],
    photos: [{ sessionId: 's1', caption: '-5 grados', printed: true }],
    history: [{ day: '2026-03-14', author: '@autora', kind: 'answers', changes: 12 }],
    language,
    names,
    writtenAt: '2026-03-21T16:30:00.000Z',
  };
}

function exerciseOf(id: string, at: number, groups: readonly RoomGroup[], names: boolean): OutputExercise {
  const rows: Readonly<Record<string, readonly EntryData[]>> = registerRows;
  const entries = (rows[id] ?? []).map((data, row): RegisterEntry => ({ id: `${id}-r${row}`, data, override: null }));
  const definition: InstrumentDefinition = withEntries(instrument(id), entries);
  const lens = definition.lenses.at(-1)?.id ?? '';
  const consensus = definition.items.slice(0, 2).map((item) => ({
    lensId: lens,
    itemId: item.id,
    value: 2,
    reason: '=SUMA(1;2) dijo alguien',
  }));
  const input = roomAnswers(definition, { groups, seed: 5 + at, consensus });
  const identified = id === 'empowerment';
  const ballots = [...new Set(input.answers.map(({ ballotId }) => ballotId))];
  return {
    id: `x-${id}`,
    sessionId: 's1',
    anonymity: identified ? 'identified' : 'anonymous',
    definition,
    input,
    results: scoreExercise(definition, input),
    entries,
    said: [],
    participants: new Map(
      names && identified
        ? ballots.map((ballotId) => [ballotId, { code: `C-${ballotId}`, name: `Ñ ${ballotId}` }])
        : [],
    ),
  };
}

function block(id: string, kind: BlockView['kind'], title: string): BlockView {
  const run = { startedAt: null, endedAt: null, pausedMs: 0, extraMinutes: 5, skipped: false };
  return { id, sessionId: 's1', kind, title, startsAt: 540, minutes: 45, exerciseId: null, notes: '@nota', ...run };
}
