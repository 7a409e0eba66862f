import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { firstTightness, nextTightness, tightestOf } from '../../../electron/engine/report/model/fit.ts';
import { estimatedPages } from '../../../electron/engine/report/model/height.ts';
import { roomFor, roomsOf } from '../../../electron/engine/report/model/room.ts';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { executivePages } from '../../../src/domain/report/page.ts';
import { incidentRows, protocolRows, withRegisters } from '../../support/docx/protocols-and-incidents.ts';
import { reportInput } from '../../support/docx/report-input.ts';

const base = reportInput({ edition: 'executive' });
const kinds = [...base.exercises, ...withRegisters({ edition: 'executive' }).exercises];

/** `instruments` of four kinds in turn, and every list `content` times as long. */
function busy(instruments: number, content: number): ReportInput {
  const times = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    Array.from({ length: content }, (_, at) => list.map((one) => ({ ...one, id: `${one.id}-${at}` }))).flat();
  const exercises = Array.from({ length: instruments }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? kinds[0];
    if (kind === undefined) throw new Error('no instrument');
    const rows = kind.definition.id === 'human-service' ? protocolRows : incidentRows;
    return { ...kind, id: at < 2 ? kind.id : `${kind.id}-${at}`, entries: kind.entries.length > 0 ? times(rows) : [] };
  });
  return { ...base, exercises, findings: times(base.findings), actions: times(base.actions) };
}

describe('the rooms of the executive edition', () => {
  it('never hold more of anything with another step, however many the instruments', () => {
    for (let instruments = 1; instruments <= 10; instruments += 1) {
      const rooms = roomsOf(instruments);
      for (const [at, room] of rooms.entries()) {
        const before = rooms[at - 1];
        if (before === undefined) continue;
        for (const key of Object.keys(room) as (keyof typeof room)[])
          expect(room[key], `${instruments} instruments, step ${at}, ${key}`).toBeLessThanOrEqual(before[key]);
      }
      expect(roomFor('executive', 99, instruments)).toEqual(rooms.at(-1));
    }
  });

  it('keep findings, actions and disputed questions in the tightest, and the complete edition whole', () => {
    for (let instruments = 1; instruments <= 10; instruments += 1) {
      const { findings, actions, dissentTotal } = roomFor('executive', 99, instruments);
      expect(Math.min(findings, actions, dissentTotal)).toBeGreaterThanOrEqual(3);
      expect(new Set(Object.values(roomFor('complete', 3, instruments)))).toEqual(new Set([Infinity]));
    }
  });

  it('hold a report of one to ten instruments, and name every one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 5 }), (instruments, content) => {
        const input = busy(instruments, content);
        const first = firstTightness(input);
        const model = buildReportModel(input, first);
        expect(estimatedPages(buildReportModel(input, tightestOf(input)))).toBeLessThan(executivePages);
        expect(estimatedPages(model)).toBeLessThan(executivePages + 1);
        const told = model.sections.flatMap(({ exerciseId }) => exerciseId ?? []);
        expect(told.toSorted()).toEqual(input.exercises.map(({ id }) => id).toSorted());
        for (const id of ['answer', 'scope', 'profile', 'priorities', 'roadmap'] as const)
          expect(model.sections.some((section) => section.id === id)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('tell those in brief with n, spread and evidence, and say where the rest is', () => {
    const input = busy(8, 3);
    const sections = buildReportModel(input, tightestOf(input)).sections.filter(({ id }) => id === 'instrument');
    expect(sections).toHaveLength(8);
    expect(JSON.stringify(sections[0])).toContain('véase la edición completa');
    for (const { blocks } of sections) {
      expect(blocks.some(({ kind }) => kind === 'chart' || kind === 'table')).toBe(false);
      expect(JSON.stringify(blocks.at(-1))).toMatch(/n \d+ personas, desv\. est\. \d.*evidencia [A-D]/);
    }
  });
});

describe('the steps of tightness after one that did not fit', () => {
  it('advance, stay within the tightest and reach it soon', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), fc.integer({ min: 9, max: 30 }), (at, more, pages) => {
        const next = nextTightness(at, at + more, pages);
        expect(next).toBeLessThanOrEqual(at + more);
        if (more > 0) expect(next).toBeGreaterThan(at);
        if (more > 1 && pages > 9) expect(at + more - next).toBeLessThanOrEqual(more / 2);
      }),
    );
  });
});
