/** What of the day in the room reaches the report: real commands on a real file, written by the report's own thread. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Output } from '../../../src/contract/commands/all.ts';
import { flipChart } from '../../support/docx/jpeg.ts';
import { openPackage, part, textOf, type OfficePackage } from '../../support/docx/package.ts';
import { engineAt, type TestEngine } from '../../support/engine/engine-at.ts';
import { workshopAt, type Workshop } from '../../support/engine/workshop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Room extends TestEngine {
  readonly shop: Workshop;
  readonly report: (edition?: 'executive' | 'complete') => Promise<OfficePackage>;
}

/** A workshop whose leaders and front line answered one pair, so that its instrument has a chapter. */
async function room(now?: () => Date): Promise<Room> {
  const folder = temporaryFolder();
  const t = engineAt(join(folder, 'data'), undefined, now);
  const shop = await workshopAt(t, { value: true });
  for (const lensId of ['company', 'customer']) {
    for (const [index, participantId] of shop.participantIds.entries()) {
      const question = { exerciseId: shop.exerciseId, lensId, itemId: 'vp01', channel: 'paper' } as const;
      await t.do('answers.record', { ...question, respondent: { participantId }, value: (index % 4) + 1 });
    }
  }
  return {
    ...t,
    shop,
    report: async (edition = 'complete') => {
      const path = join(folder, `${edition}.docx`);
      await t.do('report.export', { waveId: shop.waveId, path, language: 'es', brandKitId: 'neutral', edition });
      return openPackage(await readFile(path));
    },
  };
}

const read = (file: OfficePackage): string => textOf(part(file, 'word/document.xml'));
const photosIn = (file: OfficePackage): Uint8Array[] =>
  [...file.binary].flatMap(([path, bytes]) => (path.endsWith('.jpg') ? [bytes] : []));

/** A text of that group, chosen for the report. */
async function quote({ do: ask, shop }: Room, text: string, groupId: string): Promise<string> {
  const { id } = await ask('comments.add', { exerciseId: shop.exerciseId, itemId: null, groupId, text });
  await ask('comments.update', { id, text, groupId, quoted: true });
  return id;
}

it('quotes neither hidden nor merged texts, and the wording that was edited', async () => {
  const r = await room();
  const hidden = await quote(r, 'Esto no se proyecta ni se cita.', 'frontline');
  await r.do('comments.moderate', { ids: [hidden], moderation: 'hidden' });
  const edited = await quote(r, 'Fulano de Tal no contesta.', 'frontline');
  await r.do('comments.update', { id: edited, text: 'Hay quien no contesta.', groupId: 'frontline', quoted: true });
  const same = [await quote(r, 'Uno: falta tiempo.', 'frontline'), await quote(r, 'Dos: tiempo.', 'frontline')];
  await r.do('comments.merge', { ids: same, text: 'Falta tiempo.' });
  const mixed = [await quote(r, 'Tres: dinero.', 'frontline'), await quote(r, 'Cuatro: dinero.', 'middle')];
  await r.do('comments.merge', { ids: mixed, text: 'Falta dinero.' });
  const text = read(await r.report());
  expect(text).not.toMatch(/no se proyecta|Fulano|Uno:|Dos:|Tres:|Cuatro:/);
  expect(text).toContain('«Hay quien no contesta.»Primera línea');
  expect(text).toContain('«Falta tiempo.»Primera línea · 2 voces');
  // Said by two groups, it is the saying of neither.
  expect(text).toContain('«Falta dinero.»2 voces');
});

it('prints the photos that are to be printed, byte by byte, and none in the executive edition', async () => {
  const r = await room();
  const { sessionId } = r.shop;
  const bytes = flipChart(640, 480);
  const printed = await r.do('photos.add', { sessionId, blockId: null, bytes, caption: 'La hoja que se imprime' });
  const kept = await r.do('photos.add', {
    sessionId,
    blockId: null,
    bytes: flipChart(480, 640),
    caption: 'No se imprime',
  });
  await r.do('photos.update', { id: printed.id, blockId: null, caption: 'La hoja que se imprime', printed: true });
  await r.do('photos.update', { id: kept.id, blockId: null, caption: 'No se imprime', printed: false });
  const complete = await r.report();
  const { bytes: stored }: Output<'photos.read'> = await r.do('photos.read', { id: printed.id });
  expect(photosIn(complete)).toEqual([stored]);
  expect(read(complete)).toContain('La hoja que se imprime');
  expect(read(complete)).not.toContain('No se imprime');
  const executive = await r.report('executive');
  expect(photosIn(executive)).toEqual([]);
  expect(read(executive)).not.toContain('La hoja que se imprime');
});

it('tells the agenda as it ran and the topics that were parked, of this wave only', async () => {
  let minutes = 0;
  const r = await room(() => new Date(2026, 2, 14, 9, minutes));
  const { sessionId } = r.shop;
  const add = async (session: string, title: string, startsAt: number): Promise<string> =>
    (
      await r.do('blocks.add', {
        sessionId: session,
        kind: 'activity',
        title,
        startsAt,
        minutes: 30,
        exerciseId: null,
        notes: '',
      })
    ).id;
  const first = await add(sessionId, 'Arranque', 540);
  const second = await add(sessionId, 'Mapa de quejas', 570);
  await r.do('parking.add', { sessionId, text: 'El contrato que vence en junio' });
  const wave = await r.do('waves.add', { startsOn: '2026-10-01' });
  const later = await r.do('sessions.add', { waveId: wave.id, title: 'Otro', place: '', heldOn: '2026-10-01' });
  await add(later.id, 'De otra medición', 540);
  await r.do('parking.add', { sessionId: later.id, text: 'Tema de otra medición' });
  await r.do('blocks.start', { id: first });
  minutes = 45;
  await r.do('blocks.start', { id: second });
  minutes = 70;
  await r.do('blocks.end', { id: second });
  const text = read(await r.report());
  expect(text).toContain('La sesión terminó 10 minutos después de lo previsto');
  expect(text).toContain('El bloque que más se alargó fue «Arranque»: 15 minutos más de lo previsto.');
  expect(text).toContain('Mapa de quejas09:303009:4525−5');
  expect(text).toContain('Un tema quedó pendiente');
  expect(text).toContain('El contrato que vence en junio');
  expect(text).not.toContain('otra medición');
});

it('quotes in the order that was chosen, takes it back, and offers neither hidden nor merged texts', async () => {
  const r = await room();
  const { exerciseId } = r.shop;
  const add = async (text: string, groupId: string): Promise<string> =>
    (await r.do('comments.add', { exerciseId, itemId: null, groupId, text })).id;
  const [one, two, three] = [
    await add('Primero: tiempo.', 'frontline'),
    await add('Segundo: dinero.', 'frontline'),
    await add('Tercero: permiso.', 'frontline'),
  ];
  const [hidden, merged] = [await add('Esto no.', 'frontline'), await add('Esto tampoco.', 'frontline')];
  await r.do('comments.moderate', { ids: [hidden], moderation: 'hidden' });
  await r.do('comments.merge', { ids: [two, merged], text: 'Segundo: dinero.' });
  const offered = async (): Promise<string[]> =>
    (await r.do('report.voices', { exerciseId })).map(({ text, quoted }) => `${quoted ? '* ' : ''}${text}`);
  expect(await offered()).toEqual(['Primero: tiempo.', 'Segundo: dinero.', 'Tercero: permiso.']);
  await r.do('report.quote', { exerciseId, ids: [three, one] });
  expect(await offered()).toEqual(['* Tercero: permiso.', 'Segundo: dinero.', '* Primero: tiempo.']);
  const text = read(await r.report());
  expect(text.indexOf('«Tercero: permiso.»')).toBeGreaterThan(0);
  expect(text.indexOf('«Primero: tiempo.»')).toBeGreaterThan(text.indexOf('«Tercero: permiso.»'));
  expect(text).not.toContain('Segundo: dinero.');
  const preview = await r.do('report.preview', {
    waveId: r.shop.waveId,
    language: 'es',
    brandKitId: 'neutral',
    edition: 'complete',
    tightness: 0,
  });
  const blocks = preview.model.sections.flatMap((section) => section.blocks);
  expect(blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))).toEqual([
    'Tercero: permiso.',
    'Primero: tiempo.',
  ]);
  await expect(r.do('report.quote', { exerciseId, ids: [hidden] })).rejects.toThrow();
  await r.do('history.undo', { includingAnswers: false });
  expect(await offered()).toEqual(['Primero: tiempo.', 'Segundo: dinero.', 'Tercero: permiso.']);
  const bare = await r.do('report.preview', {
    waveId: r.shop.waveId,
    language: 'es',
    brandKitId: 'neutral',
    edition: 'complete',
    tightness: 0,
  });
  const places = bare.model.sections.flatMap((section) => section.blocks).filter((block) => 'about' in block);
  expect(places).toContainEqual(expect.objectContaining({ about: { kind: 'quotes', id: exerciseId } }));
});
