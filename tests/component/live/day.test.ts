import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import type { StageView } from '../../../src/contract/projector.ts';
import { elapsedMs } from '../../../src/domain/agenda/run.ts';
import { LiveDay } from '../../../src/app/screens/live/day.svelte.ts';
import { clockText } from '../../../src/app/screens/live/clock-text.ts';
import { emptyExercise, mountExercise } from '../capture/exercise-in-memory.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const day = '2026-03-14';
/** Local instant of the session's day. */
const at = (time: string): number => new Date(`${day}T${time}:00`).getTime();
const iso = (time: string): string => new Date(at(time)).toISOString();

function block(id: string, startsAt: number, minutes: number, more: Partial<BlockView> = {}): BlockView {
  return {
    id,
    sessionId: 's1',
    kind: 'activity',
    title: `Bloque ${id}`,
    startsAt,
    minutes,
    exerciseId: null,
    notes: '',
    startedAt: null,
    endedAt: null,
    pausedMs: 0,
    extraMinutes: 0,
    skipped: false,
    ...more,
  };
}

const morning = [
  block('a', 540, 20, { kind: 'welcome', title: '' }),
  block('b', 560, 40, { kind: 'exercise', exerciseId: 'x2', title: '' }),
  block('c', 600, 15, { kind: 'break', title: '' }),
];

/** Only the wall clock stands still; everything that waits goes on by itself. */
function standAt(time: string): void {
  vi.spyOn(Date, 'now').mockReturnValue(at(time));
}

async function openDay(blocks: readonly BlockView[], stage?: Partial<StageView>): Promise<MountedApp> {
  const exercises = sampleWorkspace.exercises.map((exercise) => ({
    ...exercise,
    answered: 0,
    rounds: exercise.rounds.map(({ lensId }) => ({ lensId, state: 'waiting' as const })),
  }));
  const nobody = {
    sessionId: null,
    exerciseId: null,
    lensId: null,
    itemId: null,
    page: 'agenda',
    blank: false,
    network: '',
    voicesPage: 0,
  } as const;
  const mounted = await mountExercise(
    'capture',
    'x2',
    emptyExercise(),
    { ...sampleWorkspace, exercises, blocks },
    stage ? { 'stage.read': () => ({ ...nobody, ...stage }) } : {},
  );
  mounted.app.navigation.go({ screen: 'live' });
  await screen.findByRole('navigation', { name: 'El día' });
  return mounted;
}

const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.body, { key });
const run = (): HTMLElement => screen.getByRole('navigation', { name: 'El día' });

beforeEach(() => standAt('09:00'));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the day', () => {
  it('begins, goes on and ends on the space bar', async () => {
    const mounted = await openDay(morning);
    await screen.findByRole('button', { name: /Empezar: Bienvenida/ });
    await press(' ');
    await waitFor(() => expect(mounted.asked('blocks.start')).toEqual([{ id: 'a' }]));
    await screen.findByRole('button', { name: /Siguiente bloque: Madurez de empowerment/ });
    await press(' ');
    await waitFor(() => expect(mounted.asked('blocks.start')).toEqual([{ id: 'a' }, { id: 'b' }]));
    // The exercise has begun: what comes next is its own first act.
    await screen.findByRole('button', { name: /Abrir la ronda/ });
  });

  it('tells how much is left and how far behind the plan', async () => {
    standAt('09:10');
    await openDay([{ ...morning[0]!, startedAt: iso('09:04') }, ...morning.slice(1)]);
    await within(run()).findByText('14:00');
    expect(within(run()).getByText(/4 min de atraso/)).toBeTruthy();
  });

  it.each([
    ['09:15', ''],
    ['09:16', 'Queda la quinta parte: vaya cerrando.'],
    ['09:19', 'Queda muy poco: cierre ahora.'],
    ['09:20', 'Se acabó el tiempo del bloque.'],
    ['09:25', 'Se acabó el tiempo del bloque.'],
  ])('at %s warns: %s', async (time, words) => {
    standAt(time);
    await openDay([{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)]);
    await waitFor(() => expect(within(run()).getByRole('status').textContent).toBe(words));
  });

  it('grants minutes on + and takes them back on −', async () => {
    const mounted = await openDay([{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)]);
    await press('+');
    await within(run()).findByText(/25:00/);
    await press('-');
    await within(run()).findByText(/20:00/);
    expect(mounted.asked('blocks.extend')).toEqual([
      { id: 'a', minutes: 5 },
      { id: 'a', minutes: -5 },
    ]);
  });

  it('grants them to the block that begins at that moment, not to the one that ends', async () => {
    const mounted = await openDay([{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)]);
    await screen.findByRole('button', { name: /Siguiente bloque/ });
    await press(' ');
    await press('+');
    await waitFor(() => expect(mounted.asked('blocks.extend')).toEqual([{ id: 'b', minutes: 5 }]));
  });

  it('skips a block that has not begun, and takes it back', async () => {
    const mounted = await openDay(morning);
    await fireEvent.click(screen.getByRole('button', { name: 'Omitir Receso' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Recuperar Receso' }));
    await screen.findByRole('button', { name: 'Omitir Receso' });
    expect(mounted.asked('blocks.skip')).toEqual([
      { id: 'c', skipped: true },
      { id: 'c', skipped: false },
    ]);
  });

  it('inserts a block after the one that runs; what follows moves on', async () => {
    const mounted = await openDay([{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)]);
    await press('i');
    const dialog = await screen.findByRole('dialog');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Insertar bloque' }));
    const moved = [
      { id: 'b', startsAt: 570, minutes: 40 },
      { id: 'c', startsAt: 610, minutes: 15 },
    ];
    await waitFor(() =>
      expect(mounted.asked('blocks.add')).toMatchObject([{ kind: 'break', startsAt: 560, minutes: 10, moved }]),
    );
    // One step of undo: nothing else was asked for.
    expect(mounted.asked('agenda.arrange')).toEqual([]);
  });

  it('another block can be looked at while the room stays where it is', async () => {
    const mounted = await openDay([{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)]);
    await waitFor(() => expect(mounted.asked('stage.set')).toHaveLength(1));
    await fireEvent.click(within(run()).getByText('Receso'));
    await screen.findByText(/Sólo usted ve este bloque/);
    await fireEvent.click(within(run()).getByText('Madurez de empowerment'));
    await screen.findByRole('button', { name: /Empezar: Madurez/ });
    expect(mounted.asked('stage.set')).toHaveLength(1);
    await fireEvent.click(screen.getByRole('button', { name: 'Volver a él' }));
    await waitFor(() => expect(screen.queryByText(/Sólo usted ve este bloque/)).toBeNull());
  });

  it('the projector stays at the question while the break is looked at', async () => {
    const running = morning.map((one) => (one.id === 'b' ? { ...one, startedAt: iso('09:00') } : one));
    const mounted = await openDay(running);
    await waitFor(() => expect(mounted.asked('stage.set')).toMatchObject([{ exerciseId: 'x2', page: 'exercise' }]));
    await fireEvent.click(within(run()).getByText('Receso'));
    await screen.findByText(/Sólo usted ve este bloque/);
    await fireEvent.click(screen.getByRole('button', { name: 'Volver a él' }));
    await screen.findByRole('button', { name: /Abrir la ronda/ });
    expect(mounted.asked('stage.set')).toHaveLength(1);
  });

  it('what is clicked with the mouse does not keep the space bar', async () => {
    const mounted = await openDay([{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)]);
    const entry = within(run()).getByText('Madurez de empowerment').closest('button');
    entry?.focus();
    await fireEvent.click(entry!, { detail: 1 });
    await screen.findByRole('button', { name: /Empezar: Madurez/ });
    expect(document.activeElement?.id).toBe('content');
    await fireEvent.keyDown(document.activeElement!, { key: ' ' });
    await waitFor(() => expect(mounted.asked('blocks.start')).toEqual([{ id: 'b' }]));
  });

  it('comes back to the question where it was, and tells the projector nothing', async () => {
    const running = morning.map((one) => (one.id === 'b' ? { ...one, startedAt: iso('09:00') } : one));
    const place = { sessionId: 's1', exerciseId: 'x2', lensId: 'room', itemId: 'em4', page: 'exercise' } as const;
    const mounted = await openDay(running, place);
    await screen.findByText(/Pregunta 4 de 7/);
    expect(mounted.asked('stage.set')).toEqual([]);
    await press('ArrowRight');
    await waitFor(() => expect(mounted.asked('stage.set')).toMatchObject([{ itemId: 'em5' }]));
  });

  it('is where the application begins again when it ended with a block running', async () => {
    const mounted = await mountApp({
      workspace: { ...sampleWorkspace, blocks: [{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)] },
    });
    expect(mounted.app.navigation.place).toEqual({ screen: 'live' });
    await screen.findByRole('navigation', { name: 'El día' });
  });

  it('brings the projector back that was open when the application ended, and only while a block runs', async () => {
    const display = { id: 2, label: 'HDMI-1', width: 1920, height: 1080, here: false };
    const shown = {
      open: false,
      waiting: false,
      interrupted: true,
      fullScreen: false,
      display: null,
      displays: [display, display],
    };
    const blocks = [{ ...morning[0]!, startedAt: iso('09:00') }, ...morning.slice(1)];
    const mounted = await mountApp({
      workspace: { ...sampleWorkspace, blocks },
      shell: { 'shell.projector': () => shown, 'shell.openProjector': () => ({ ...shown, open: true }) },
    });
    await waitFor(() => expect(mounted.asked('shell.openProjector')).toEqual([{ displayId: null }]));
    const idle = await mountApp({
      workspace: { ...sampleWorkspace, blocks: morning },
      shell: { 'shell.projector': () => shown },
    });
    idle.app.navigation.go({ screen: 'live' });
    await waitFor(() => expect(idle.asked('shell.projector').length).toBeGreaterThan(0));
    expect(idle.asked('shell.openProjector')).toEqual([]);
  });

  it('does what was pressed while it was still reading, but nothing that reveals or goes on', async () => {
    const open = { open: true, waiting: false, interrupted: false, fullScreen: false, display: null, displays: [] };
    let answer: (() => void) | undefined;
    const nobody = { sessionId: null, exerciseId: null, lensId: null, itemId: null, page: 'agenda' } as const;
    const mounted = await mountApp({
      workspace: { ...sampleWorkspace, blocks: morning },
      commands: {
        'stage.read': () =>
          new Promise((resolve) => (answer = () => resolve({ ...nobody, blank: false, network: '', voicesPage: 0 }))),
      },
      shell: { 'shell.openProjector': () => open },
    });
    mounted.app.navigation.go({ screen: 'live' });
    await waitFor(() => expect(answer).toBeDefined());
    await press('p');
    await press(' ');
    expect(mounted.asked('shell.openProjector')).toEqual([]);
    answer?.();
    await waitFor(() => expect(mounted.asked('shell.openProjector')).toHaveLength(1));
    await screen.findByRole('button', { name: /Empezar: Bienvenida/ });
    expect(mounted.asked('blocks.start')).toEqual([]);
  });

  it('shows sixty blocks and the one that runs', async () => {
    const many = Array.from({ length: 60 }, (_, n) => block(`n${String(n).padStart(2, '0')}`, 300 + n * 10, 10));
    many[50] = { ...many[50]!, startedAt: iso('09:00') };
    await openDay(many);
    await within(run()).findByText('Bloque n59');
    for (const { title } of many) expect(within(run()).getByText(title)).toBeTruthy();
    expect(within(run()).getByText('Bloque n50').closest('button')?.getAttribute('aria-current')).toBe('true');
  });

  it('teaches what to do where there is neither an agenda nor an exercise', async () => {
    const mounted = await mountApp({ workspace: { ...sampleWorkspace, exercises: [], blocks: [] } });
    mounted.app.navigation.go({ screen: 'live' });
    await fireEvent.click(await screen.findByRole('button', { name: 'Preparar la agenda' }));
    expect(mounted.app.navigation.place.screen).toBe('agenda');
  });
});

describe('the two clocks', () => {
  /** A day whose clocks are set by hand; each tick is one second of the test's own timer. */
  async function ticking(
    startedAt: string,
  ): Promise<{ day: LiveDay; mounted: MountedApp; tick: (wall: number, monotonic: number) => void }> {
    const mounted = await mountApp({ workspace: { ...sampleWorkspace, blocks: [{ ...morning[0]!, startedAt }] } });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let [wall, monotonic] = [at('09:00'), 0];
    const made = new LiveDay(mounted.app, { wall: () => wall, monotonic: () => monotonic });
    const stop = made.start();
    stops.push(stop);
    return {
      day: made,
      mounted,
      tick: (wallMs, monotonicMs) => {
        wall += wallMs;
        monotonic += monotonicMs;
        vi.advanceTimersByTime(1000);
      },
    };
  }
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  const hour = 3_600_000;

  it('an hour asleep is asked about, and need not count', async () => {
    const { day: made, mounted, tick } = await ticking(iso('08:55'));
    tick(1000, 1000);
    expect(made.jumpMs).toBe(0);
    tick(hour, 1000);
    expect(made.jumpMs).toBe(hour - 1000);
    vi.useRealTimers();
    await made.discountJump();
    expect(mounted.asked('blocks.discount')).toEqual([{ id: 'a', milliseconds: hour - 1000 }]);
    expect(made.jumpMs).toBe(0);
  });

  it('a clock that is set back is made up for', async () => {
    const { day: made, mounted, tick } = await ticking(iso('08:55'));
    tick(-hour, 1000);
    expect(made.jumpMs).toBe(-hour - 1000);
    vi.useRealTimers();
    await made.discountJump();
    // Five minutes had passed, and five minutes have passed on the new clock.
    const [block] = mounted.data.workspace?.blocks ?? [];
    expect(block && Math.round(elapsedMs(block, made.now) / 60_000)).toBe(5);
  });

  it('small delays of a busy computer are nobody’s business', async () => {
    const { day: made, tick } = await ticking(iso('08:55'));
    for (let n = 0; n < 50; n += 1) tick(4000, 1000);
    expect(made.jumpMs).toBe(0);
  });
});

describe('the clock’s text', () => {
  it.each([
    [1_104_000, '18:24'],
    [999, '00:00'],
    [-61_000, '01:01'],
    [3_900_000, '1:05:00'],
  ])('%i ms is %s', (ms, text) => expect(clockText(ms)).toBe(text));
});
