import { describe, expect, test } from 'vitest';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { brief } from '../../support/engagement-brief.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function onStage(): Promise<{ t: TestEngine; exerciseId: string }> {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const { id: exerciseId } = await t.do('exercises.add', {
    sessionId,
    instrumentId: 'promises',
    anonymity: 'identified',
  });
  await t.do('stage.set', { sessionId, exerciseId, lensId: null, itemId: null, page: 'exercise' });
  return { t, exerciseId };
}

describe('the projector before a register has rows', () => {
  test('shows its title and what it is for; then what is asked about the rows', async () => {
    const { t, exerciseId } = await onStage();
    const purpose =
      'Oír las propias promesas con los oídos del cliente y reescribir las que sólo hablan de la empresa.';
    expect((await t.do('projector.read', {}))?.body).toEqual({
      kind: 'prompt',
      title: 'Promesas',
      lens: '',
      prompt: purpose,
    });
    await t.do('entries.write', { exerciseId, rows: [{ id: null, data: { text: 'Llegamos a tiempo' } }] });
    expect((await t.do('projector.read', {}))?.body).toMatchObject({
      kind: 'prompt',
      prompt: expect.stringMatching(/^Lea cada promesa/) as string,
    });
    await t.do('rounds.open', { exerciseId, lensId: 'room' });
    expect((await t.do('projector.read', {}))?.body).toMatchObject({
      kind: 'question',
      item: { question: { es: 'Llegamos a tiempo' } },
    });
  });
});
