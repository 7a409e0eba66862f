import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectorScene } from '../../../src/contract/projector.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { attendance, workshopAt, type Workshop } from '../../support/engine/workshop.ts';

const lensId = 'company';
const itemId = 'vp02';

async function onStage(): Promise<{ t: TestEngine; shop: Workshop }> {
  const t = engineAt(temporaryFolder());
  const shop = await workshopAt(t, { value: true });
  const { sessionId, exerciseId } = shop;
  await t.do('stage.set', { sessionId, exerciseId, lensId, itemId, page: 'exercise' });
  return { t, shop };
}

async function bodyOf(t: TestEngine): Promise<ProjectorScene['body']> {
  const scene = await t.do('projector.read', {});
  if (scene === null) throw new Error('nothing on the projector');
  return scene.body;
}

async function answer(t: TestEngine, shop: Workshop, count: number, from = 0): Promise<void> {
  for (const participantId of shop.participantIds.slice(from, from + count)) {
    await t.do('answers.record', {
      exerciseId: shop.exerciseId,
      lensId,
      itemId,
      respondent: { participantId },
      value: 2,
      channel: 'paper',
    });
  }
}

describe('the projector', () => {
  test('follows the round: what it is about, the question with a count, the result', async () => {
    const { t, shop } = await onStage();
    const round = { exerciseId: shop.exerciseId, lensId };
    expect(await bodyOf(t)).toMatchObject({ kind: 'prompt', lens: 'Como empresa' });
    await t.do('rounds.open', round);
    await answer(t, shop, 5);
    expect(await bodyOf(t)).toMatchObject({ kind: 'question', n: 2, of: 12, answered: 5, present: 15, closed: false });
    await t.do('rounds.close', round);
    expect(await bodyOf(t)).toMatchObject({ kind: 'question', closed: true });
    await t.do('rounds.reveal', round);
    const body = await bodyOf(t);
    expect(body).toMatchObject({ kind: 'result', result: { summary: { n: 5, counts: [0, 5, 0, 0, 0] } } });
    await t.do('rounds.reopen', round);
    expect(await bodyOf(t)).toMatchObject({ kind: 'question', closed: false });
  });

  test('counts hands and papers together, «no aplica» included', async () => {
    const { t, shop } = await onStage();
    const question = { exerciseId: shop.exerciseId, lensId, itemId };
    await t.do('rounds.open', { exerciseId: shop.exerciseId, lensId });
    await answer(t, shop, 3);
    const counts = [1, 0, 2, 0, 0];
    await t.do('tallies.set', {
      ...question,
      groupId: 'frontline',
      counts,
      notApplicable: 1,
      channel: 'show-of-hands',
    });
    expect(await bodyOf(t)).toMatchObject({ answered: 7, present: 15 });
  });

  test('before the reveal holds nothing about how anybody answered', async () => {
    const { t, shop } = await onStage();
    await t.do('rounds.open', { exerciseId: shop.exerciseId, lensId });
    await answer(t, shop, 15);
    const before = JSON.stringify(await bodyOf(t));
    expect(before).not.toContain('counts');
    expect(before).not.toContain('mean');
  });

  test('never holds a name, a code, a group, or the reason of what was agreed', async () => {
    const { t, shop } = await onStage();
    await answer(t, shop, 15);
    await t.do('rounds.reveal', { exerciseId: shop.exerciseId, lensId });
    const question = { exerciseId: shop.exerciseId, lensId, itemId };
    await t.do('consensus.set', { ...question, value: 2, reason: 'Lo dijo leadership 1' });
    const { participants } = await t.do('workspace.read', {});
    const scene = JSON.stringify(await t.do('projector.read', {}));
    for (const { name, code } of participants) {
      expect(scene).not.toContain(name);
      expect(scene).not.toContain(code);
    }
    for (const groupId of Object.keys(attendance)) expect(scene).not.toContain(groupId);
    expect(scene).not.toContain('Lo dijo');
    expect(await bodyOf(t)).toMatchObject({ result: { consensus: { value: 2, reason: '' }, groups: [] } });
  });

  test('shows no figure below the minimum, however many answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 6 }), async (answered) => {
        const { t, shop } = await onStage();
        await answer(t, shop, answered);
        await t.do('rounds.reveal', { exerciseId: shop.exerciseId, lensId });
        const body = await bodyOf(t);
        if (body.kind !== 'result') throw new Error(body.kind);
        expect(body.minimum).toBe(3);
        expect(body.result?.summary?.n ?? null).toBe(answered >= 3 ? answered : null);
        await t.engine.close();
      }),
      { numRuns: 7 },
    );
  });

  test('shows texts that were let through, in their new words, put together, and no others', async () => {
    const { t, shop } = await onStage();
    const ids: string[] = [];
    for (const text of ['El folleto', 'Los premios', 'Premios otra vez', 'Un insulto']) {
      const { id } = await t.do('comments.add', { exerciseId: shop.exerciseId, itemId: null, groupId: 'middle', text });
      ids.push(id);
    }
    const [flyer = '', prizes = '', again = '', insult = ''] = ids;
    await t.do('stage.set', { page: 'voices' });
    expect(await bodyOf(t)).toMatchObject({ kind: 'voices', voices: [] });
    await t.do('comments.moderate', { ids: [flyer, prizes, again], moderation: 'shown' });
    await t.do('comments.moderate', { ids: [insult], moderation: 'hidden' });
    await t.do('comments.merge', { ids: [prizes, again], text: 'Presumimos premios' });
    expect(await bodyOf(t)).toMatchObject({
      voices: [
        { id: flyer, text: 'El folleto', times: 1 },
        { id: prizes, text: 'Presumimos premios', times: 2 },
      ],
    });
    expect(JSON.stringify(await bodyOf(t))).not.toContain('middle');
  });

  test('shows texts by theme, page by page, and neither a text nor a theme that was not let through', async () => {
    const { t, shop } = await onStage();
    const { exerciseId } = shop;
    const say = async (text: string): Promise<string> =>
      (await t.do('comments.add', { exerciseId, itemId: null, groupId: 'middle', text })).id;
    const [fast, slow, secret, hidden] = [
      await say('Rápido'),
      await say('Lento'),
      await say('Espera'),
      await say('Insulto'),
    ];
    await t.do('stage.set', { page: 'voices' });
    await t.do('comments.moderate', { ids: [fast, slow], moderation: 'shown' });
    await t.do('comments.moderate', { ids: [hidden], moderation: 'hidden' });
    await t.do('comments.putInTheme', { ids: [fast], theme: 'Plazos' });
    await t.do('comments.putInTheme', { ids: [secret, hidden], theme: 'Chismes' });
    const onWall = async () => {
      const body = await bodyOf(t);
      return body.kind !== 'themes'
        ? body.kind
        : body.columns.flat().map(({ theme, voices }) => [theme, ...voices.map(({ text }) => text)]);
    };
    expect(await onWall()).toEqual([
      ['Plazos', 'Rápido'],
      ['', 'Lento'],
    ]);
    expect(JSON.stringify(await bodyOf(t))).not.toMatch(/Espera|Insulto|Chismes|middle/);
    // Let through in its theme, it stands under it.
    await t.do('comments.moderate', { ids: [secret], moderation: 'shown' });
    expect(await onWall()).toEqual([
      ['Plazos', 'Rápido'],
      ['Chismes', 'Espera'],
      ['', 'Lento'],
    ]);
    await t.do('comments.putInTheme', { ids: [fast, secret], theme: '' });
    const more: string[] = [];
    for (let n = 0; n < 10; n += 1) more.push(await say(`Texto ${n}`));
    await t.do('comments.moderate', { ids: more, moderation: 'shown' });
    const texts = async () => {
      const body = await bodyOf(t);
      return body.kind === 'voices' ? [body.page, body.pages, body.voices.length, body.voices.at(-1)?.text] : [];
    };
    expect(await texts()).toEqual([1, 2, 12, 'Texto 9']);
    await t.do('stage.set', { voicesPage: 7 });
    expect(await texts()).toEqual([2, 2, 1, 'Rápido']);
    await t.do('stage.set', { page: 'exercise' });
    expect(await t.do('stage.set', { page: 'voices' })).toMatchObject({ voicesPage: 0 });
  });

  test('is worded in the language of the workshop, whatever the reader speaks', async () => {
    const { t, shop } = await onStage();
    await t.do('rounds.open', { exerciseId: shop.exerciseId, lensId });
    await t.do('engagement.update', { language: 'en' });
    const body = await bodyOf(t);
    if (body.kind !== 'question') throw new Error(body.kind);
    expect(body.lens).toBe('As the company');
    expect(body.item.question.es).toBe(body.item.question.en);
    expect(body.item.question.es).toMatch(/\?$/);
  });

  test('shows the running block with its time, and outside any block the client', async () => {
    const { t, shop } = await onStage();
    await t.do('stage.set', { page: 'agenda' });
    expect(await bodyOf(t)).toMatchObject({ kind: 'welcome' });
    const { id } = await t.do('blocks.add', {
      sessionId: shop.sessionId,
      kind: 'break',
      title: '',
      startsAt: 600,
      minutes: 15,
      exerciseId: null,
      notes: '',
    });
    await t.do('blocks.start', { id });
    await t.do('blocks.extend', { id, minutes: 5 });
    const { blocks } = await t.do('workspace.read', {});
    const endsAt = new Date(Date.parse(blocks[0]?.startedAt ?? '') + 20 * 60_000).toISOString();
    const scene = await t.do('projector.read', {});
    expect(scene).toMatchObject({ timer: { endsAt, minutes: 20 }, body: { kind: 'block', block: 'break', endsAt } });
    await t.do('blocks.end', { id });
    expect(await t.do('projector.read', {})).toMatchObject({ timer: null, body: { kind: 'welcome' } });
  });

  test('survives that its exercise goes', async () => {
    const { t, shop } = await onStage();
    await t.do('exercises.remove', { id: shop.exerciseId });
    expect(await bodyOf(t)).toMatchObject({ kind: 'welcome' });
  });

  test('is told of each change once, and when the engagement closes', async () => {
    const scenes: (ProjectorScene | null)[] = [];
    let heard: () => void = () => undefined;
    const t = engineAt(temporaryFolder(), (name, payload) => {
      if (name !== 'projector.scene') return;
      scenes.push(payload as ProjectorScene | null);
      heard();
    });
    const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    const opened = next();
    const shop = await workshopAt(t, { value: true });
    await opened;
    const staged = next();
    await t.do('stage.set', { exerciseId: shop.exerciseId, lensId, itemId, page: 'exercise' });
    await staged;
    const counted = next();
    await t.do('rounds.open', { exerciseId: shop.exerciseId, lensId });
    await counted;
    const sent = scenes.length;
    // Nothing of this can be seen: the last change is the one that is told.
    await t.do('parking.add', { sessionId: shop.sessionId, text: 'Estacionamiento' });
    const blanked = next();
    await t.do('stage.set', { blank: true });
    await blanked;
    expect(scenes.slice(sent)).toMatchObject([{ blank: true }]);
    const closed = next();
    await t.do('engagement.close', {});
    await closed;
    expect(scenes.at(-1)).toBeNull();
  });
});
