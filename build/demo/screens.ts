/** The main screens with the sample open, in both languages and both themes. */
import { labels } from '../../src/domain/words/es/labels.ts';
import { value } from '../../tests/support/bridge-in-page.ts';
import { launchRespiro, type Respiro } from '../../tests/support/launch.ts';
import { instrumentTitle, sampleInstruments } from '../../tests/support/places.ts';
import { projectorPage } from '../../tests/support/projector.ts';
import { addFlipCharts } from './flip-charts.ts';
import { beginSession } from './room.ts';
import { Visitor } from './visitor.ts';

const size = { width: 1280, height: 800 };

/** @returns paths of the pictures, in the order of the visit. */
export async function photograph(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const respiro = await launchRespiro({ size, env: Object.fromEntries(given) });
  try {
    const visitor = new Visitor(respiro.window, folder);
    await visitSpanish(visitor);
    await visitor.setTheme('dark');
    await visitDark(visitor);
    await visitor.setTheme('light');
    await visitor.setLanguage('en');
    await visitEnglish(visitor);
    await visitor.setLanguage('es');
    await visitRoom(visitor, respiro);
    return visitor.pictures;
  } finally {
    await respiro.close();
  }
}

async function visitSpanish(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.photograph('start-first');
  await visitor.press(words.start.sample);
  await visitor.photograph('project');
  await visitor.choose(words.people.title);
  await visitor.photograph('people');
  await visitor.choose(words.agenda.title);
  await visitor.photograph('agenda');
  await visitor.choose(words.shell.exerciseCapture({ title: titleOf('value-proposition', visitor) }));
  await visitor.photograph('capture');
  await visitor.choose(words.shell.exerciseRegister({ title: titleOf('allies', visitor) }));
  await visitor.photograph('register');
  await visitResults(visitor);
  await visitMemory(visitor);
  await visitor.choose(words.synthesis.title);
  await visitor.photograph('synthesis');
  await visitor.choose(words.compare.title);
  await visitor.photograph('compare');
  await visitor.choose(words.report.title);
  await visitor.photograph('report');
  await visitor.choose(words.history.title);
  await visitor.photograph('history');
  await visitor.choose(words.start.title);
  await visitor.photograph('start');
}

async function visitMemory(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.choose(words.memory.title);
  await visitor.photograph('voices');
  const { sessions, blocks } = await value(visitor.window, 'workspace.read', {});
  const sessionId = sessions.at(-1)?.id ?? '';
  const plan = blocks.find((block) => block.sessionId === sessionId && block.kind === 'plan');
  await addFlipCharts(visitor.window, sessionId, plan?.id ?? null);
  await visitor.openTab(words.memory.photos);
  await visitor.photograph('photos');
}

/** A session while it runs: what the consultant, the room and a participant see of the same question. */
async function visitRoom(visitor: Visitor, { app }: Respiro): Promise<void> {
  const { words, window } = visitor;
  const session = await beginSession(window, await value(window, 'workspace.read', {}));
  await session.answer(0.6);
  await visitor.choose(words.shell['command.project']);
  const projector = await projectorPage(app);
  // There is one display only, so that it is a window; of the shape of most projectors.
  const small = await app.browserWindow(projector);
  await small.evaluate((target) => target.setContentSize(1280, 720));
  await visitor.choose(words.live.title);
  await visitor.photographRunning('live');
  await visitor.photographRunning('projector', projector);
  await visitor.choose(words.agenda.title);
  await window.getByRole('option', { name: /^Plan de acción/ }).click();
  await visitor.photograph('agenda-running');

  await visitor.choose(words.live.title);
  await session.answer(1);
  await value(window, 'rounds.reveal', { exerciseId: session.exerciseId, lensId: 'company' });
  await visitor.photographRunning('live-revealed');
  await visitor.photographRunning('projector-revealed', projector);
  await visitor.setTheme('dark');
  await visitor.photographRunning('live-revealed');
  await visitor.setTheme('light');
  await visitor.choose(words.shell['command.unproject']);
  await value(window, 'rounds.open', { exerciseId: session.exerciseId, lensId: 'customer' });
  await visitKiosk(visitor);
}

async function visitKiosk(visitor: Visitor): Promise<void> {
  const { kiosk } = visitor.words;
  await visitor.choose(visitor.words.live.title);
  await visitor.key('k');
  await visitor.fill(kiosk.pin, '2468');
  await visitor.fill(kiosk.pinAgain, '2468');
  await visitor.key('Enter');
  await visitor.window.getByRole('button', { name: kiosk.touch }).click();
  await visitor.window.getByRole('button', { name: labels.group.frontline }).click();
  await visitor.window.getByRole('textbox', { name: kiosk.search }).fill('jazmin');
  await visitor.key('Enter');
  await visitor.press(kiosk.begin);
  await visitor.photograph('kiosk');
}

async function visitDark(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.choose(words.project.title);
  await visitor.photograph('project');
  await visitResults(visitor);
  await visitor.choose(words.synthesis.title);
  await visitor.photograph('synthesis');
  await visitor.choose(words.compare.title);
  await visitor.photograph('compare');
  await visitor.choose(words.start.title);
  await visitor.photograph('start');
}

async function visitEnglish(visitor: Visitor): Promise<void> {
  const { words } = visitor;
  await visitor.choose(words.project.title);
  await visitor.photograph('project');
  await visitResults(visitor);
  await visitor.choose(words.compare.title);
  await visitor.photograph('compare');
  await visitor.choose(words.report.title);
  await visitor.photograph('report');
}

async function visitResults(visitor: Visitor): Promise<void> {
  for (const id of sampleInstruments) {
    await visitor.choose(visitor.words.shell.exerciseResults({ title: titleOf(id, visitor) }));
    await visitor.photograph(`results-${id}`);
  }
}

const titleOf = (id: string, { language }: Visitor): string => instrumentTitle(id, language);
