/** An engagement of any size with every answer given, made by the engine in plain Node. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import { seededRandom } from '../../src/domain/statistics/random.ts';
import { brief } from '../support/engagement-brief.ts';
import { projectRoot } from '../support/launch.ts';

const groups = ['leadership', 'middle', 'frontline', 'frontline', 'frontline', 'support'];

export class BenchRoom {
  readonly #engine: Engine;
  exerciseId = '';

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Opens an engagement with that many participants and an identified exercise without answers. */
  static async open(dataFolder: string, participants: number): Promise<BenchRoom> {
    await mkdir(dataFolder, { recursive: true });
    const resourcesFolder = join(projectRoot, 'resources');
    const room = new BenchRoom(new Engine({ dataFolder, resourcesFolder, emit: () => undefined }));
    const { sessions } = await room.ask('engagement.create', { ...brief, client: `${participants} participants` });
    const sessionId = sessions[0]?.id ?? '';
    const people = Array.from({ length: participants }, (_, i) => ({
      groupId: groups[i % groups.length] ?? 'frontline',
      name: `Participant ${i + 1}`,
    }));
    await room.ask('participants.add', { sessionId, people });
    const exercise = { sessionId, instrumentId: 'value-proposition', anonymity: 'identified' } as const;
    room.exerciseId = (await room.ask('exercises.add', exercise)).id;
    return room;
  }

  async ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const outcome = await this.#engine.request(name, input);
    if (outcome.ok) return outcome.value;
    throw new Error(`${name}: ${outcome.error.code}, ${outcome.error.message}`);
  }

  /** One answer of every participant to every item through every lens, in the order of a real session. */
  async answersToGive(): Promise<Input<'answers.record'>[]> {
    const { instruments } = await this.ask('library.read', {});
    const { participants } = await this.ask('workspace.read', {});
    const definition = instruments.find(({ id }) => id === 'value-proposition');
    const random = seededRandom(1);
    return participants.flatMap(({ id: participantId }) =>
      questionsOf(definition).map(({ lensId, itemId }) => ({
        exerciseId: this.exerciseId,
        lensId,
        itemId,
        respondent: { participantId },
        value: 1 + Math.floor(random() * 5),
        channel: 'paper' as const,
      })),
    );
  }

  /** Saves the engagement to a file and ends the engine. */
  async saveTo(path: string): Promise<void> {
    await this.ask('engagement.saveAs', { path });
    await this.#engine.close();
  }
}

function questionsOf(definition: InstrumentDefinition | undefined) {
  return (definition?.lenses ?? []).flatMap((lens) =>
    (definition?.items ?? []).map((item) => ({ lensId: lens.id, itemId: item.id })),
  );
}
