import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { jpeg, secret } from '../../support/jpeg.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';

async function begin(): Promise<{ t: TestEngine; shop: Workshop; folder: string }> {
  const folder = temporaryFolder();
  const t = engineAt(join(folder, 'data'));
  return { t, shop: await workshopAt(t, { value: true }), folder };
}

describe('what was said', () => {
  const texts = async (t: TestEngine, shop: Workshop) =>
    (await t.do('exercises.sheet', { id: shop.exerciseId })).comments;

  async function say(t: TestEngine, shop: Workshop, text: string): Promise<string> {
    return (await t.do('comments.add', { exerciseId: shop.exerciseId, itemId: null, groupId: null, text })).id;
  }

  test('keeps its first words however often it is edited, and forgets them when they come back', async () => {
    const { t, shop } = await begin();
    const id = await say(t, shop, 'no se puede nunca');
    const edit = (text: string) => t.do('comments.update', { id, text, groupId: null, quoted: false });
    await edit('«No se puede», casi siempre');
    await edit('«No se puede»');
    expect(await texts(t, shop)).toMatchObject([{ text: '«No se puede»', original: 'no se puede nunca' }]);
    await edit('no se puede nunca');
    expect(await texts(t, shop)).toMatchObject([{ text: 'no se puede nunca', original: null }]);
  });

  test('put together is one level deep, and each can be taken out again', async () => {
    const { t, shop } = await begin();
    const [a, b, c] = [await say(t, shop, 'A'), await say(t, shop, 'B'), await say(t, shop, 'C')];
    await t.do('comments.merge', { ids: [b, c], text: 'B y C' });
    await t.do('comments.merge', { ids: [a, b], text: 'Todo' });
    expect(await texts(t, shop)).toMatchObject([
      { id: a, text: 'Todo', original: 'A', mergedInto: null },
      { id: b, text: 'B y C', original: 'B', mergedInto: a },
      { id: c, text: 'C', original: null, mergedInto: a },
    ]);
    await t.do('comments.split', { id: c });
    expect(await texts(t, shop)).toMatchObject([{ mergedInto: null }, { mergedInto: a }, { mergedInto: null }]);
    for (let n = 0; n < 3; n += 1) await t.do('history.undo', { includingAnswers: false });
    expect(await texts(t, shop)).toMatchObject([
      { text: 'A', original: null },
      { mergedInto: null },
      { mergedInto: null },
    ]);
  });

  test('that was to be quoted is quoted in what it became', async () => {
    const { t, shop } = await begin();
    const [a, b] = [await say(t, shop, 'A'), await say(t, shop, 'B')];
    await t.do('comments.update', { id: b, text: 'B', groupId: null, quoted: true });
    await t.do('comments.merge', { ids: [a, b], text: 'A y B' });
    expect(await texts(t, shop)).toMatchObject([{ id: a, quoted: true }, { id: b }]);
  });

  test('of another exercise is not put together with it', async () => {
    const { t, shop } = await begin();
    const { id } = await t.do('exercises.add', {
      sessionId: shop.sessionId,
      instrumentId: 'empowerment',
      anonymity: 'identified',
    });
    const here = await say(t, shop, 'A');
    const there = (await t.do('comments.add', { exerciseId: id, itemId: null, groupId: null, text: 'B' })).id;
    expect(await t.fail('comments.merge', { ids: [here, there], text: 'A y B' })).toMatchObject({
      code: 'invalid-input',
    });
    expect(await t.fail('comments.merge', { ids: [here, here], text: 'A' })).toMatchObject({ code: 'invalid-input' });
  });
});

describe('the parking lot', () => {
  test('keeps topics in their order, until they are settled', async () => {
    const { t, shop } = await begin();
    const { id } = await t.do('parking.add', { sessionId: shop.sessionId, text: 'Comisiones de los agentes' });
    await t.do('parking.add', { sessionId: shop.sessionId, text: 'x'.repeat(5000) });
    await t.do('parking.update', { id, text: 'Comisiones', settled: true });
    const { parked } = await t.do('workspace.read', {});
    expect(parked.map(({ text, settled }) => [text.length, settled])).toEqual([
      ['Comisiones'.length, true],
      [5000, false],
    ]);
    expect(await t.fail('parking.add', { sessionId: 'none', text: 'x' })).toMatchObject({ code: 'not-found' });
  });
});

describe('photos', () => {
  const photo = (shop: Workshop, bytes = jpeg({ width: 64, height: 48, withMetadata: true })) => ({
    sessionId: shop.sessionId,
    blockId: null,
    bytes,
    caption: 'Rotafolio 1',
  });

  test('lose what they say about their place before they are stored, and survive saving and opening', async () => {
    const { t, shop, folder } = await begin();
    const { id } = await t.do('photos.add', photo(shop));
    const path = join(folder, 'alborada.respiro');
    await t.do('engagement.saveAs', { path });
    await t.do('engagement.close', {});
    const other = engineAt(join(folder, 'other'));
    const { photos } = await other.do('engagement.open', { path });
    expect(photos).toMatchObject([{ id, caption: 'Rotafolio 1', printed: true, width: 64, height: 48 }]);
    const { bytes } = await other.do('photos.read', { id });
    expect(Buffer.from(bytes).includes(secret)).toBe(false);
    expect([...bytes]).toEqual([...jpeg({ width: 64, height: 48 })]);
  });

  test('come back after undo with their picture', async () => {
    const { t, shop } = await begin();
    const { id } = await t.do('photos.add', photo(shop));
    await t.do('photos.remove', { id });
    expect((await t.do('workspace.read', {})).photos).toEqual([]);
    await t.do('history.undo', { includingAnswers: false });
    expect((await t.do('photos.read', { id })).bytes.byteLength).toBeGreaterThan(100);
  });

  test('the same one twice is stored once', async () => {
    const { t, shop } = await begin();
    const first = await t.do('photos.add', photo(shop));
    const second = await t.do('photos.add', photo(shop));
    await t.do('photos.remove', { id: first.id });
    expect((await t.do('photos.read', { id: second.id })).bytes.byteLength).toBeGreaterThan(100);
  });

  test('stay when their block goes, and are no longer of any', async () => {
    const { t, shop } = await begin();
    const { id: blockId } = await t.do('blocks.add', {
      sessionId: shop.sessionId,
      kind: 'activity',
      title: 'Muro',
      startsAt: 600,
      minutes: 15,
      exerciseId: null,
      notes: '',
    });
    await t.do('photos.add', { ...photo(shop), blockId });
    await t.do('blocks.remove', { id: blockId });
    expect((await t.do('workspace.read', {})).photos).toMatchObject([{ blockId: null }]);
    await t.do('history.undo', { includingAnswers: false });
    expect((await t.do('workspace.read', {})).photos).toMatchObject([{ blockId }]);
  });

  test('that are none are refused, and nothing changes', async () => {
    const { t, shop } = await begin();
    const notOne = { ...photo(shop), bytes: new TextEncoder().encode('<svg onload="alert(1)">') };
    expect(await t.fail('photos.add', notOne)).toMatchObject({ code: 'photo-unreadable' });
    expect(await t.fail('photos.add', { ...photo(shop), bytes: 'text' })).toMatchObject({ code: 'invalid-input' });
    expect((await t.do('workspace.read', {})).photos).toEqual([]);
  });
});
