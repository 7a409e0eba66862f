/** Two files that grew apart become one: as a union, by the rule that was chosen, once however often, and back again. */
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireContents } from '../../../electron/engine/storage/check/contents.ts';
import { requireValues } from '../../../electron/engine/storage/check/values.ts';
import { answersOf, change, engagement, merge, planBetween, rowsHash, undo } from '../../support/engine/merge-sides.ts';
import { amount, seed } from '../../support/torture.ts';

const one = <T>(db: Database.Database, sql: string): T => db.prepare<[], { one: T }>(sql).get()?.one as T;

const ballotsOf = (db: Database.Database): string[] =>
  db
    .prepare<[], { who: string }>(`SELECT exercise_id || ' ' || coalesce(participant_id, id) AS who FROM ballots`)
    .all()
    .map(({ who }) => who);

/** A change on side `side`; those of the two sides make rows of the same or of different ids. */
function edit(db: Database.Database, side: string, kind: number, n: number): void {
  const item = `em${(n % 3) + 1}`;
  const value = (n % 4) + 1;
  const ballot = n % 2 === 0 ? 'b1' : 'b2';
  const put = `ON CONFLICT DO UPDATE SET value = excluded.value`;
  const has = (table: string, id: string): boolean =>
    one(db, `SELECT count(*) AS one FROM ${table} WHERE id = '${id}'`) === 1;
  const p = `p-${side}-${n}`;
  const next = (table: string, column: string): number =>
    one(db, `SELECT coalesce(max(${column}), 0) + 1 AS one FROM ${table}`);
  const edits: (() => string)[] = [
    () =>
      has('ballots', ballot) ? `INSERT INTO answers VALUES ('${ballot}', 'room', '${item}', ${value}) ${put}` : '',
    () => `DELETE FROM answers WHERE ballot_id = '${ballot}' AND item_id = '${item}'`,
    () => `DELETE FROM ballots WHERE id = '${ballot}'`,
    () =>
      has('participants', p)
        ? ''
        : `INSERT INTO participants VALUES ('${p}', 'own', ${next('participants', 'position')}, 'P${next('participants', 'position') + 10}', 'Nombre ${side} ${n}');
           INSERT INTO attendance VALUES ('s1', '${p}');
           INSERT INTO ballots VALUES ('b-${p}', 'x1', 'own', '${p}', ${next('ballots', 'number')}, 'paper');
           INSERT INTO answers VALUES ('b-${p}', 'room', '${item}', ${value})`,
    // Somebody who had no ballot, or lost it, gets one on either side.
    () =>
      one(db, `SELECT count(*) AS one FROM ballots WHERE participant_id = 'p2'`) === 0
        ? `INSERT INTO ballots VALUES ('again-${side}', 'x1', 'own', 'p2', ${next('ballots', 'number')}, 'kiosk');
           INSERT INTO answers VALUES ('again-${side}', 'room', 'em1', ${value})`
        : '',
    () =>
      `INSERT OR REPLACE INTO tallies VALUES ('x1', 'frontline', 'room', '${item}', '[${n % 5},1,0,0]', 0, 'show-of-hands')`,
    () => `UPDATE sessions SET title = 'Taller ${n} ${side}' WHERE id = 's1'`,
    () => `INSERT OR IGNORE INTO parked VALUES ('k-${side}-${n}', 's1', ${next('parked', 'position')}, 'Tema ${n}', 0)`,
    () =>
      `INSERT OR IGNORE INTO comments (id, exercise_id, item_id, group_id, position, text, quoted) VALUES ('c-${side}-${n}', 'x1', 'em1', NULL, ${next('comments', 'position')}, 'Dicho ${n}', 0)`,
    () => `UPDATE participants SET name = 'Luz ${n}', group_id = '${n % 2 === 0 ? 'own' : 'frontline'}' WHERE id = 'p1';
           UPDATE ballots SET group_id = (SELECT group_id FROM participants WHERE id = 'p1') WHERE participant_id = 'p1'`,
    () =>
      has('sessions', `s-${side}-${n}`)
        ? ''
        : `INSERT INTO sessions VALUES ('s-${side}-${n}', 'w1', ${next('sessions', 'position')}, 'Sala ${n}', '', '2026-01-11');
           INSERT INTO exercises SELECT 'x-${side}-${n}', 's-${side}-${n}', 0, instrument_id, 1, 'anonymous', definition FROM exercises WHERE id = 'x1';
           INSERT INTO ballots VALUES ('a-${side}-${n}', 'x-${side}-${n}', 'own', NULL, 7, 'paper');
           INSERT INTO answers VALUES ('a-${side}-${n}', 'room', 'em2', ${value})`,
    () =>
      `INSERT OR IGNORE INTO findings VALUES ('f-${side}-${n}', 'w1', ${next('findings', 'position')}, NULL, NULL, 'H ${n}', '', 3, 'D', NULL, 'accepted');
       INSERT OR IGNORE INTO actions VALUES ('a-${side}-${n}', 'f-${side}-${n}', 1, 'A ${n}', '', 'quick-win', 'low', '', '', NULL)`,
    () =>
      `INSERT OR IGNORE INTO entries VALUES ('n-${side}-${n}', 'x1', ${next('entries', 'position')}, '{"what":"Idea ${n}"}', NULL, '')`,
    // What was contributed is sorted, and becomes a row.
    () =>
      has('entries', `r-${side}-${n}`)
        ? ''
        : `INSERT INTO entries VALUES ('r-${side}-${n}', 'x1', ${next('entries', 'position')}, '{"what":"Fila ${n}"}', NULL, '');
           UPDATE comments SET theme = 'Tema ${n % 3}', entry_id = 'r-${side}-${n}' WHERE id IN ('c1', 'c-${side}-${n}')`,
    () => `DELETE FROM entries WHERE id = 'r-${side}-${n}'`,
    () => `UPDATE blocks SET ended_at = '2026-01-10T16:${String(n % 60).padStart(2, '0')}:00.000Z' WHERE id = 'k1'`,
  ];
  const sql = edits[kind % edits.length]?.() ?? '';
  if (sql !== '') change(db, sql);
}

test('a contribution that became a row on both sides stands in the register once', () => {
  for (const chosen of ['ours', 'theirs', 'newer'] as const) {
    const [ours, theirs] = [engagement(), engagement()];
    for (const db of [ours, theirs])
      change(
        db,
        `INSERT INTO comments (id, exercise_id, position, text, quoted) VALUES ('c9', 'x1', 9, 'Abrir antes', 0)`,
      );
    for (const [db, id] of [
      [ours, 'here'],
      [theirs, 'there'],
    ] as const)
      change(
        db,
        `INSERT INTO entries VALUES ('${id}', 'x1', 9, '{"what":"Abrir antes"}', NULL, '');
         UPDATE comments SET entry_id = '${id}', theme = '${id}' WHERE id = 'c9'`,
      );
    merge(ours, theirs, { rule: chosen });
    expect(one(ours, `SELECT group_concat(id) AS one FROM entries WHERE data LIKE '%Abrir%'`)).toBe('here');
    expect(one(ours, `SELECT entry_id AS one FROM comments WHERE id = 'c9'`)).toBe('here');
    expect(one(ours, `SELECT theme AS one FROM comments WHERE id = 'c9'`)).toBe(chosen === 'ours' ? 'here' : 'there');
  }
});

const edits = fc.array(fc.tuple(fc.nat(15), fc.nat(40)), { maxLength: 9 });
const rule = fc.constantFrom('ours', 'theirs', 'newer' as const);
const runs = { numRuns: amount(30, 1000), seed };

function requireSound(db: Database.Database): void {
  expect(db.pragma('foreign_key_check')).toEqual([]);
  requireValues(db, 'here');
  requireContents(db, 'here');
  expect(
    one(
      db,
      `SELECT count(*) AS one FROM ballots JOIN exercises ON exercises.id = exercise_id WHERE anonymity = 'anonymous' AND participant_id IS NOT NULL`,
    ),
  ).toBe(0);
  // A ballot is of the group that its person is of.
  expect(
    one(
      db,
      `SELECT count(*) AS one FROM ballots JOIN participants ON participants.id = participant_id WHERE ballots.group_id <> participants.group_id`,
    ),
  ).toBe(0);
}

describe('a copy of the same engagement', () => {
  test('comes in once, as a union by the rule, and goes again without a trace', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(edits, edits, rule, (here, there, chosen) => {
        const [ours, theirs] = [engagement(), engagement()];
        const seen = new Set(answersOf(ours).keys());
        for (const [kind, n] of here) {
          edit(ours, 'here', kind, n);
          for (const key of answersOf(ours).keys()) seen.add(key);
        }
        for (const [kind, n] of there) edit(theirs, 'there', kind, n);
        const before = rowsHash(ours);
        const gone = new Set(['x1 p1', 'x1 p2'].filter((who) => !ballotsOf(ours).includes(who)));
        const givenAnew = one(theirs, `SELECT count(*) AS one FROM ballots WHERE id = 'again-there'`) === 1;
        const [said, saidThere] = [answersOf(ours), answersOf(theirs)];
        merge(ours, theirs, { rule: chosen });
        requireSound(ours);
        const merged = answersOf(ours);
        // What only one says is there; what was removed here comes back only where the rule says so.
        for (const [key, value] of said) {
          const other = saidThere.get(key);
          if (chosen === 'ours' || other === undefined || other === value) expect(merged.get(key)).toBe(value);
          else if (chosen === 'theirs') expect(merged.get(key)).toBe(other);
          else expect([value, other]).toContain(merged.get(key));
        }
        for (const [key, value] of saidThere) {
          if (said.has(key)) continue;
          // Of a ballot that was removed here, nothing new comes either; one that was given anew there is another one.
          const [exerciseId, who] = key.split(' ');
          const isAnew = who === 'p2' && givenAnew;
          const isRemoved = !isAnew && (seen.has(key) || gone.has(`${exerciseId} ${who}`));
          if (chosen === 'theirs' || !isRemoved) expect(merged.get(key)).toBe(value);
          else if (chosen === 'ours') expect(merged.has(key)).toBe(false);
          else expect([undefined, value]).toContain(merged.get(key));
        }
        for (const key of merged.keys()) expect(said.has(key) || saidThere.has(key)).toBe(true);
        // Twice is once.
        expect(planBetween(ours, theirs, { rule: chosen }).changes).toEqual([]);
        const after = rowsHash(ours);
        if (after === before) return;
        undo(ours);
        expect(rowsHash(ours)).toBe(before);
        // What was undone may come again.
        merge(ours, theirs, { rule: chosen });
        expect(answersOf(ours)).toEqual(merged);
      }),
      runs,
    );
  });
});

describe('another engagement', () => {
  test(
    'comes in under ids of its own, once, and what went there from here comes back as itself',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(edits, edits, (here, there) => {
          const [ours, theirs] = [engagement('e1'), engagement('e2')];
          for (const [kind, n] of here) edit(ours, 'here', kind, n);
          for (const [kind, n] of there) edit(theirs, 'there', kind, n);
          const before = rowsHash(ours);
          const count = (db: Database.Database, table: string): number =>
            one(db, `SELECT count(*) AS one FROM ${table}`);
          const tables = [
            'sessions',
            'exercises',
            'ballots',
            'answers',
            'tallies',
            'entries',
            'blocks',
            'photos',
            'parked',
          ];
          const sums = tables.map((table) => count(ours, table) + count(theirs, table));
          const [kept, saidThere] = [answersOf(ours), answersOf(theirs)];
          merge(ours, theirs);
          requireSound(ours);
          expect(tables.map((table) => count(ours, table))).toEqual(sums);
          for (const [key, value] of kept) expect(answersOf(ours).get(key)).toBe(value);
          expect([...answersOf(ours).values()].toSorted()).toEqual(
            [...kept.values(), ...saidThere.values()].toSorted(),
          );
          expect(planBetween(ours, theirs).changes).toEqual([]);
          // From here into theirs: what is theirs is known, and what is ours is added once.
          const back = merge(theirs, ours);
          requireSound(theirs);
          expect(tables.map((table) => count(theirs, table))).toEqual(sums);
          expect(back.decided.some(({ state }) => state === 'same')).toBe(true);
          expect(planBetween(ours, theirs).changes).toEqual([]);
          undo(ours);
          expect(rowsHash(ours)).toBe(before);
        }),
        { ...runs, numRuns: amount(15, 500) },
      );
    },
  );
});

describe('one by one', () => {
  test('an answer that both changed: ours stays, theirs is taken, or what was changed last', () => {
    const value = (db: Database.Database): number =>
      one(db, `SELECT value AS one FROM answers WHERE ballot_id = 'b1' AND item_id = 'em1'`);
    for (const [chosen, expected] of [
      ['ours', 4],
      ['theirs', 2],
      ['newer', 2],
    ] as const) {
      const [ours, theirs] = [engagement(), engagement()];
      change(ours, `UPDATE answers SET value = 4 WHERE ballot_id = 'b1' AND item_id = 'em1'`);
      change(theirs, `UPDATE answers SET value = 2 WHERE ballot_id = 'b1' AND item_id = 'em1'`);
      const plan = merge(ours, theirs, { rule: chosen });
      expect(plan.decided.filter(({ state }) => state === 'differs')).toMatchObject([
        { kind: 'answer', newer: 'theirs' },
      ]);
      expect(value(ours)).toBe(expected);
    }
  });

  test('what was removed here stays away, unless theirs is chosen', () => {
    const [ours, theirs] = [engagement(), engagement()];
    change(ours, `DELETE FROM ballots WHERE id = 'b1'`);
    const kept = planBetween(ours, theirs);
    expect(kept.changes).toEqual([]);
    expect(kept.decided.filter(({ state }) => state === 'removed').map(({ kind }) => kind)).toEqual(['ballot']);
    merge(ours, theirs, { rule: 'theirs' });
    expect(answersOf(ours).get('x1 p1 room em1')).toBe(3);
  });

  test('two ballots of one person are one, and papers get numbers of their own', () => {
    const [ours, theirs] = [engagement(), engagement()];
    for (const [db, id, value] of [
      [ours, 'mine', 1],
      [theirs, 'yours', 2],
    ] as const) {
      change(db, `DELETE FROM ballots WHERE id = 'b2'`);
      change(
        db,
        `INSERT INTO ballots VALUES ('${id}', 'x1', 'own', 'p2', 2, 'paper'); INSERT INTO answers VALUES ('${id}', 'room', 'em1', ${value})`,
      );
      change(
        db,
        `INSERT INTO ballots VALUES ('paper-${id}', 'x1', 'own', NULL, 3, 'paper'); INSERT INTO answers VALUES ('paper-${id}', 'room', 'em1', 1)`,
      );
    }
    const plan = merge(ours, theirs);
    requireSound(ours);
    expect(ballotsOf(ours).toSorted()).toEqual(['x1 p1', 'x1 p2', 'x1 paper-mine', 'x1 paper-yours']);
    expect(plan.decided.filter(({ state }) => state === 'differs')).toMatchObject([{ kind: 'answer' }]);
    expect(plan.notes).toContainEqual({ code: 'renumbered', n: 1, title: null });
  });

  test('namesakes are never joined unseen', () => {
    const [ours, theirs] = [engagement('e1'), engagement('e2')];
    change(
      theirs,
      `INSERT INTO participants VALUES ('p9', 'own', 5, 'P09', 'lúz'); INSERT INTO attendance VALUES ('s1', 'p9')`,
    );
    const shown = planBetween(ours, theirs).people.filter(({ options }) => options.length > 0);
    // The same name in the same group is proposed; in another group only offered. Without a name, a code only offers.
    expect(shown.map(({ code, target, options }) => [code, target, options.map(({ id }) => id)])).toEqual([
      ['P01', 'p1', ['p1']],
      ['P02', 'new', ['p2']],
      ['P09', 'new', ['p1']],
    ]);
    merge(ours, theirs, { people: { p1: 'new', p9: 'p1', p2: 'p2' } });
    requireSound(ours);
    expect(ours.prepare('SELECT name, code FROM participants ORDER BY position').all()).toEqual([
      { name: 'Luz', code: 'P01' },
      { name: '', code: 'P02' },
      { name: 'Luz', code: 'P03' },
    ]);
    const [twice, other] = [engagement('e1'), engagement('e2')];
    change(twice, `INSERT INTO participants VALUES ('p8', 'frontline', 6, 'P08', 'Luz')`);
    expect(planBetween(twice, other).people.find(({ code }) => code === 'P01')).toMatchObject({ target: 'new' });
  });

  test('an anonymous exercise takes no names, and groups hidden there stay hidden', () => {
    const [ours, theirs] = [engagement(), engagement()];
    change(ours, `DELETE FROM ballots; UPDATE exercises SET anonymity = 'anonymous'`);
    change(theirs, `UPDATE engagement SET minimum_group = 5`);
    const plan = merge(ours, theirs, { rule: 'theirs' });
    requireSound(ours);
    expect(ballotsOf(ours)).toEqual(['x1 b1', 'x1 b2']);
    expect(plan.notes).toEqual(
      expect.arrayContaining([
        { code: 'anonymity', n: 1, title: null },
        { code: 'minimum-raised', n: 5, title: null },
      ]),
    );
    expect(one(ours, 'SELECT minimum_group AS one FROM engagement')).toBe(5);
  });

  test('an order or an amount is taken whole, or not at all', () => {
    const whole = `UPDATE exercises SET definition = json_set(definition, '$.lenses[0].amount', json('{"kind":"points","total":10}'))`;
    const [ours, theirs] = [engagement(), engagement()];
    for (const db of [ours, theirs]) change(db, `${whole}; DELETE FROM answers; DELETE FROM tallies`);
    change(ours, `INSERT INTO answers VALUES ('b1', 'room', 'em1', 4), ('b1', 'room', 'em2', 6)`);
    change(theirs, `INSERT INTO answers VALUES ('b1', 'room', 'em1', 4), ('b1', 'room', 'em3', 6)`);
    expect(planBetween(ours, theirs).changes).toEqual([]);
    const plan = merge(ours, theirs, { rule: 'theirs' });
    expect(plan.decided.filter(({ state }) => state === 'differs')).toHaveLength(1);
    expect([...answersOf(ours)]).toEqual([
      ['x1 p1 room em1', 4],
      ['x1 p1 room em3', 6],
    ]);
  });

  test('hands and papers that would make more answers than people are told', () => {
    const [ours, theirs] = [engagement(), engagement()];
    change(ours, `INSERT INTO tallies VALUES ('x1', 'frontline', 'room', 'em3', '[0,1,0,0]', 0, 'show-of-hands')`);
    change(theirs, `INSERT INTO answers VALUES ('b1', 'room', 'em3', 2)`);
    expect(planBetween(ours, theirs).notes).toContainEqual({ code: 'more-than-present', n: 1, title: null });
  });

  test('an exercise that stands here with another instrument is left out and told', () => {
    const [ours, theirs] = [engagement(), engagement()];
    change(
      theirs,
      `UPDATE exercises SET definition = json_set(definition, '$.title.es', 'Otro'); UPDATE answers SET value = 4`,
    );
    const plan = planBetween(ours, theirs);
    expect(plan.changes).toEqual([]);
    expect(plan.notes).toMatchObject([{ code: 'instrument-refused', title: { es: 'Otro' } }]);
    const other = engagement('e2');
    change(other, `UPDATE exercises SET definition = json_set(definition, '$.title.es', 'Otro')`);
    expect(planBetween(ours, other).notes).toMatchObject([{ code: 'instrument-differs', title: { es: 'Otro' } }]);
  });

  test('only what was ticked comes, and findings only when asked for', () => {
    const [ours, theirs] = [engagement('e1'), engagement('e2')];
    expect(planBetween(ours, theirs, { sessions: new Set() }).changes).toEqual([]);
    const kinds = (findings: boolean): Set<string> =>
      new Set(planBetween(ours, theirs, { findings }).changes.map(({ table }) => table));
    expect([...kinds(true)].filter((table) => !kinds(false).has(table)).toSorted()).toEqual(['actions', 'findings']);
    for (const table of ['engagement', 'report_choices', 'report_sections', 'report_wordings', 'deliveries'])
      expect(kinds(true).has(table)).toBe(false);
  });
});
