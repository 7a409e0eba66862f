/** Waves, sessions, participants and who came. */
import type { SampleEngine } from './sample-engine.ts';
import type { SampleGroup } from './source-exercise.ts';
import { sampleGroups, type SampleSource, type SampleWave } from './source.ts';

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly group: SampleGroup;
}

export interface HeldWave {
  readonly waveId: string;
  readonly sessionId: string;
  readonly day: string;
  readonly present: readonly SamplePerson[];
}

/** Creates the engagement with its first wave, and everybody in it. */
export async function fillFirstWave(engine: SampleEngine, source: SampleSource): Promise<HeldWave> {
  const [first] = source.waves;
  if (first === undefined) throw new Error('the sample has no wave');
  engine.at(source.createdOn, '10:00');
  const { waves, sessions } = await engine.ask('engagement.create', { ...source.brief, startsOn: first.startsOn });
  const waveId = waves[0]?.id ?? '';
  const sessionId = sessions[0]?.id ?? '';
  await engine.ask('sessions.update', { id: sessionId, ...first.session });
  const listed = sampleGroups.flatMap((group) => source.people[group].map((name) => ({ group, name })));
  const { ids } = await engine.ask('participants.add', {
    sessionId,
    people: listed.map(({ group, name }) => ({ groupId: group, name })),
  });
  const people = listed.map((person, index): SamplePerson => ({ ...person, id: ids[index] ?? '' }));
  engine.at(first.startsOn, '08:10');
  const absent = people.filter(({ name }) => first.absent.includes(name));
  await engine.ask('attendance.set', { sessionId, participantIds: absent.map(({ id }) => id), present: false });
  return { waveId, sessionId, day: first.startsOn, present: people.filter((person) => !absent.includes(person)) };
}

/** A later wave: the same people, except those who did not come. */
export async function fillLaterWave(engine: SampleEngine, wave: SampleWave): Promise<HeldWave> {
  engine.at(wave.startsOn, '08:10');
  const { id: waveId } = await engine.ask('waves.add', { startsOn: wave.startsOn });
  const { id: sessionId } = await engine.ask('sessions.add', { waveId, ...wave.session });
  const { participants } = await engine.ask('workspace.read', {});
  const present = participants
    .filter(({ name }) => !wave.absent.includes(name))
    .map(({ id, name, groupId }): SamplePerson => ({ id, name, group: asGroup(groupId) }));
  await engine.ask('attendance.set', { sessionId, participantIds: present.map(({ id }) => id), present: true });
  return { waveId, sessionId, day: wave.startsOn, present };
}

function asGroup(id: string): SampleGroup {
  const group = sampleGroups.find((known) => known === id);
  if (group === undefined) throw new Error(`the sample has nobody in the group ${id}`);
  return group;
}
