/** The sample engagement is built, opens, and tells the story that its texts tell. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample } from '../../../build/sample/build-sample.ts';
import { Engine } from '../../../electron/engine/engine.ts';
import { agendaRun, type AgendaRun } from '../../../electron/engine/report/sections/agenda-run.ts';
import type { CommandName, Input, Output } from '../../../src/contract/commands/all.ts';
import type { WorkspaceView } from '../../../src/contract/views.ts';
import { currentBlock, nextBlock } from '../../../src/domain/agenda/run.ts';
import { alliesOf, byUrgency } from '../../../src/domain/allies/from-entries.ts';
import { importancePerformance, quadrantOrder } from '../../../src/domain/importance-performance/quadrants.ts';
import { incidentLog } from '../../../src/domain/incidents/from-entries.ts';
import { executivePages } from '../../../src/domain/report/page.ts';
import { standardInstruments } from '../../../src/domain/instruments/standard.ts';
import { promisesOf, promisesTold } from '../../../src/domain/promises/from-entries.ts';
import { protocolInventory } from '../../../src/domain/protocols/from-entries.ts';
import { portfolioAgainstSlack, teamFacts, wowPortfolio } from '../../../src/domain/wow/from-entries.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { isLong } from '../../support/long.ts';
import type { EmpowermentResults, RatedResults, ValuePropositionResults } from '../../../src/domain/results/results.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
let folder: string;
let engine: Engine;
let workspace: WorkspaceView;

async function ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const outcome = await engine.request(name, input);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
}

const waveOf = (label: string): string => workspace.waves.find((wave) => wave.label === label)?.id ?? '';

function exerciseOf(instrumentId: string, label: string): string {
  const found = workspace.exercises.find(
    (exercise) => exercise.waveId === waveOf(label) && exercise.instrumentId === instrumentId,
  );
  if (found === undefined) throw new Error(`no ${instrumentId} in ${label}`);
  return found.id;
}

/** Rows of an instrument's register in the wave T0 or T1. */
function rowsOf(instrumentId: string, label: string) {
  const exerciseId = exerciseOf(instrumentId, label);
  return workspace.entries.filter((entry) => entry.exerciseId === exerciseId);
}

/** Results of an instrument in the wave T0 or T1. */
async function results(instrumentId: 'value-proposition', label: string): Promise<ValuePropositionResults>;
async function results(instrumentId: 'empowerment', label: string): Promise<EmpowermentResults>;
async function results(instrumentId: string, label: string): Promise<RatedResults>;
async function results(instrumentId: string, label: string) {
  return ask('results.read', { exerciseId: exerciseOf(instrumentId, label) });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'respiro-sample-test-'));
  // Resources of its own, so that this test neither needs nor replaces the file that the application uses.
  await cp(resources, join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'data'));
  await buildSample(join(folder, 'resources'), join(folder, 'resources', 'sample', 'sample.respiro'));
  engine = new Engine({
    dataFolder: join(folder, 'data'),
    resourcesFolder: join(folder, 'resources'),
    emit: () => undefined,
  });
  workspace = await ask('engagement.openSample', {});
}, 180_000);

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the sample engagement', () => {
  it('says that it is invented, and holds what it promises', () => {
    expect(workspace.isSample).toBe(true);
    expect(workspace.engagement.industry).toContain('inventada');
    expect(workspace.engagement.confidentiality).toContain('inventadas');
    expect(workspace.participants).toHaveLength(38);
    expect(workspace.waves.map(({ label }) => label)).toEqual(['T0', 'T1']);
    const open = workspace.exercises.filter(({ openConsensus }) => openConsensus > 0);
    expect(open.map(({ instrumentId, openConsensus }) => [instrumentId, openConsensus])).toEqual([['empowerment', 2]]);
    expect(workspace.actions.filter(({ owner }) => owner === '')).toHaveLength(3);
    expect(new Set(workspace.actions.map(({ horizon }) => horizon)).size).toBe(3);
    const statuses = new Set(workspace.findings.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['accepted', 'dismissed', 'proposed']));
  });

  it('first sees itself better than its customers would, leadership most of all', async () => {
    const { mirror, reading, scales } = await results('value-proposition', 'T0');
    expect(mirror.overall).toBeGreaterThan(18);
    expect(mirror.overall).toBeLessThan(23);
    const widest = mirror.dimensions
      .toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))
      .map(({ dimensionId }) => dimensionId);
    expect(widest.slice(0, 2).sort()).toEqual(['complaint', 'effort']);
    expect(reading).toEqual({ bandId: 'in-love-with-itself', loweredFrom: 'facing-the-mirror' });
    const company = scales.find((scale) => scale.lensId === 'company' && scale.dimensionId === null);
    const meanOf = (id: string) => company?.groups.find(({ groupId }) => groupId === id)?.summary?.mean ?? NaN;
    expect(meanOf('leadership') - meanOf('frontline')).toBeGreaterThan(0.5);
  });

  it('has initiative without discretion, and leadership voting by show of hands', async () => {
    const { dimensions, overallLevel, participation, queueFactor } = await results('empowerment', 'T0');
    const levelOf = (id: string) => dimensions.find(({ dimensionId }) => dimensionId === id)?.level ?? NaN;
    expect(overallLevel).toBe(2);
    expect(levelOf('initiative') - levelOf('discretion')).toBeGreaterThanOrEqual(2);
    expect(participation.channels).toEqual({ paper: 31, 'show-of-hands': 6 });
    expect(queueFactor).toBeCloseTo(0.88 / 0.12, 10);
  });

  it('hides two groups in T1, because one person had left', async () => {
    const { participation, flags } = await results('empowerment', 'T1');
    const hidden = participation.groups.filter((group) => group.hidden !== null);
    expect(hidden.map(({ groupId, hidden: reason }) => [groupId, reason])).toEqual([
      ['leadership', 'protects-another'],
      ['support', 'too-few'],
    ]);
    expect(flags.map(({ rule }) => rule)).toEqual(['discretion-unused']);
  });

  it('improves in complaints and in discretion, and not in slack', async () => {
    const { comparisons } = await ask('compare.read', { path: null, before: null, after: null });
    const wordsOf = (instrumentId: string, lensId: string, dimensionId: string) =>
      comparisons
        .find((one) => one.instrumentId === instrumentId)
        ?.lenses.find((lens) => lens.lensId === lensId)
        ?.dimensions.find(({ id }) => id === dimensionId)?.words;
    const [value, power] = ['value-proposition', 'empowerment'] as const;
    expect(wordsOf(value, 'customer', 'complaint')).toBe('improved');
    expect(wordsOf(value, 'customer', 'effort')).toBe('no-demonstrable-change');
    expect(wordsOf(power, 'room', 'discretion')).toBe('improved');
    expect(wordsOf(power, 'room', 'slack')).toBe('no-demonstrable-change');
  });

  it.each([
    ['es', 'neutral'],
    ['en', 'blgroup-style'],
  ] as const)(
    'fits the executive edition of its nine exercises into eight pages: %s',
    async (language, brandKitId) => {
      const path = join(folder, `${language}.docx`);
      const input = { waveId: waveOf('T1'), path, language, brandKitId, edition: 'executive' } as const;
      const { pages } = await ask('report.export', input);
      const laidOut = await pagesInLibreOffice(await readFile(path));
      expect(pages).toBeGreaterThan(5);
      expect(Math.max(pages, laidOut.length)).toBeLessThanOrEqual(executivePages);
      const words = laidOut.map((page) => page.trim().split(/\s+/).length);
      expect(Math.min(...words), 'no page is left nearly empty').toBeGreaterThan(30);
      // Its empowerment reached the front line, so nobody's voice is said to be missing.
      expect(laidOut.join(' ')).not.toMatch(/falta la voz de quien atiende|voice of those who serve is missing/);
      expect(laidOut.join(' ')).toMatch(/véase la edición completa|see the complete edition/);
    },
    60_000,
  );

  it('applies all seven instruments, and two of the later ones in both waves', () => {
    const of = (label: string) =>
      workspace.exercises.filter(({ waveId }) => waveId === waveOf(label)).map(({ instrumentId }) => instrumentId);
    expect(new Set(of('T1'))).toEqual(new Set(standardInstruments.filter((id) => id !== 'empowerment-long')));
    expect(of('T0')).toEqual(expect.arrayContaining(['cannot-log', 'help-call']));
    expect(workspace.exercises.every(({ rounds }) => rounds.every(({ state }) => state === 'revealed'))).toBe(true);
  });

  it('left the gesture unused because of a key: log, protocols and empowerment say the same', () => {
    const log = incidentLog(rowsOf('cannot-log', 'T1'));
    expect(log.solved?.share).toBeGreaterThan(0.5);
    expect(log.chains[0]?.channels.length).toBe(5);
    const { rows, robot } = protocolInventory(rowsOf('human-service', 'T1'));
    const key = rows.find(({ rule }) => rule.includes('clave'));
    expect(key?.step).toBe('remove');
    expect(robot?.index).toBeGreaterThan(50);
    const against = rows.filter(({ override }) => override !== null);
    expect(against.map(({ decision, step }) => [decision.step, step])).toEqual([['remove', 'loosen']]);
    expect(rows.find(({ legal }) => legal)?.step).toBe('loosen-manner');
  });

  it('trains the carrier that the rule would replace, and says why', () => {
    const allies = alliesOf(rowsOf('allies', 'T1'));
    const [carrier] = byUrgency(allies);
    expect([carrier?.name, carrier?.recommendation.step, carrier?.step]).toEqual([
      'Fletes del Bajío',
      'replace',
      'negotiate-and-watch',
    ]);
    expect(carrier?.override?.reason).toContain('contrato');
    expect(new Set(allies.map(({ quadrant }) => quadrant)).size).toBe(3);
  });

  it('wants more from its processes than they give, in both waves', async () => {
    const overall = async (lensId: string, label: string) => {
      const { scales } = await results('help-call', label);
      return scales.find((scale) => scale.lensId === lensId && scale.dimensionId === null)?.summary?.mean ?? NaN;
    };
    for (const label of ['T0', 'T1']) {
      expect(await overall('processes', label)).toBeLessThan(await overall('culture', label));
      expect(await overall('culture', label)).toBeLessThan(await overall('people', label));
      expect(await overall('desired', label)).toBeGreaterThan((await overall('today', label)) + 1);
    }
    expect(await overall('today', 'T1')).toBeGreaterThan(await overall('today', 'T0'));
  });

  it('shares out every point and every dot, and asks for more respiro than there is', async () => {
    const importance = await results('importance-performance', 'T1');
    const points = importance.amounts[0]?.items?.reduce((sum, { total }) => sum + total, 0);
    expect(points).toBe(37 * 100);
    const wow = await results('wow-portfolio', 'T1');
    const portfolio = wowPortfolio(rowsOf('wow-portfolio', 'T1'), wow);
    expect([portfolio.voters, portfolio.dots]).toEqual([37, 37 * 3]);
    expect(portfolio.balance).toBeGreaterThan(0.5);
    const team = teamFacts(wow, [wow, await results('empowerment', 'T1')]);
    expect(portfolioAgainstSlack(portfolio, team)?.verdict).toBe('does-not-fit');
  });

  it('places attributes in all four quadrants, and rewrote the promises that speak of itself', async () => {
    const importance = await results('importance-performance', 'T1');
    const { attributes } = importancePerformance(
      importance,
      rowsOf('importance-performance', 'T1').map(({ id }) => id),
    );
    expect(new Set(attributes.map(({ quadrant }) => quadrant))).toEqual(new Set(quadrantOrder));
    const promises = promisesOf(rowsOf('promises', 'T1'), (await results('promises', 'T1')).items);
    const told = promisesTold(promises);
    expect([told.ofUs.length, told.rated]).toEqual([5, 7]);
    expect(rowsOf('promises', 'T1').filter(({ data }) => typeof data.rewrite === 'string')).toHaveLength(4);
  });

  it('accepts a finding of each instrument', () => {
    const accepted = workspace.findings.filter(
      ({ status, waveId }) => status === 'accepted' && waveId === waveOf('T1'),
    );
    const instruments = new Set(accepted.map(({ proposed }) => proposed?.instrumentId));
    for (const id of standardInstruments) {
      if (id !== 'empowerment-long') expect(instruments.has(id), id).toBe(true);
    }
  });

  describe('the two days', () => {
    function dayOf(label: string) {
      const wave = workspace.waves.find((candidate) => candidate.label === label);
      const sessionId = workspace.sessions.find((session) => session.waveId === wave?.id)?.id;
      const blocks = workspace.blocks.filter((block) => block.sessionId === sessionId);
      const parked = workspace.parked.filter((topic) => topic.sessionId === sessionId);
      return { blocks, parked, run: agendaRun(blocks) };
    }

    const instrumentOf = (run: AgendaRun | null): (string | undefined)[] =>
      (run?.longest ?? []).map((block) => workspace.exercises.find(({ id }) => id === block.exerciseId)?.instrumentId);

    it('ran, the first a little late and a block short, the second nearly on time', () => {
      const [first, second] = [dayOf('T0').run, dayOf('T1').run];
      expect(first?.end).toEqual({ planned: 970, actual: 977, difference: 7, moved: false });
      expect([first?.longestBy, first?.skipped, instrumentOf(first)]).toEqual([15, 1, ['value-proposition']]);
      expect(second?.end).toEqual({ planned: 1070, actual: 1072, difference: 2, moved: false });
      expect([second?.longestBy, second?.skipped]).toEqual([5, 0]);
      for (const { block, actualStart } of [...(first?.rows ?? []), ...(second?.rows ?? [])]) {
        if (!block.skipped) expect(Math.abs((actualStart ?? Infinity) - block.startsAt)).toBeLessThan(25);
      }
    });

    it('are over: nothing runs, nothing comes', () => {
      for (const label of ['T0', 'T1']) {
        const { blocks } = dayOf(label);
        expect(blocks).toHaveLength(label === 'T0' ? 10 : 15);
        expect([currentBlock(blocks), nextBlock(blocks)]).toEqual([null, null]);
        expect(blocks.filter(({ extraMinutes }) => extraMinutes > 0).length).toBeGreaterThan(0);
        expect(dayOf(label).parked.map(({ settled }) => settled)).toEqual([false, false, true]);
      }
    });

    it('left texts decided upon: shown, hidden and put together, and none quoted that was hidden', async () => {
      const sheets = await Promise.all(workspace.exercises.map(({ id }) => ask('exercises.sheet', { id })));
      const comments = sheets.flatMap((sheet) => sheet.comments);
      const states = new Set(comments.map(({ moderation }) => moderation));
      expect(states).toEqual(new Set(['waiting', 'shown', 'hidden']));
      expect(comments.filter(({ moderation, quoted }) => moderation === 'hidden' && quoted)).toEqual([]);
      const parts = comments.filter(({ mergedInto }) => mergedInto !== null);
      expect(parts).toHaveLength(2);
      const whole = comments.find(({ id }) => id === parts[0]?.mergedInto);
      expect(whole?.original).toContain('El cliente me marca a mí');
      expect(whole?.quoted).toBe(true);
    });
  });

  // Of the second wave, which is larger, the executive edition was written above.
  it(`exports a report of ${isLong ? 'each' : 'the first'} wave`, { timeout: 240_000 }, async () => {
    for (const { id: waveId, label } of isLong ? workspace.waves : workspace.waves.slice(0, 1)) {
      const path = join(folder, `${label}.docx`);
      const report = await ask('report.export', {
        waveId,
        path,
        language: label === 'T0' ? 'en' : 'es',
        brandKitId: workspace.engagement.brandKitId,
        edition: 'complete',
      });
      expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
      expect(report.pages).toBeGreaterThan(5);
    }
  });
});
