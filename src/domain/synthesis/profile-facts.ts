/** What stands in the CX profile beside the rated indices: figures with a unit of their own, never on the line 0–100. */
import { alliesOf } from '../allies/from-entries.ts';
import { ladderResults, type LadderSummary } from '../help-call/ladder.ts';
import type { InstrumentDefinition, LocalizedText } from '../instruments/definition.ts';
import { incidentLog } from '../incidents/from-entries.ts';
import { protocolInventory } from '../protocols/from-entries.ts';
import type { RegisterEntry } from '../registers/register.ts';
import type { EvidenceGrade } from '../results/answers.ts';
import { weakest } from '../results/evidence.ts';
import type { Agreement, ExerciseResults, RankingConcordance, RatedResults } from '../results/results.ts';
import { companyLens, customerLens } from '../results/score-value-proposition.ts';
import { wowPortfolio } from '../wow/from-entries.ts';
import type { MeasuredExercise } from './measured.ts';

export const profileFactIds = [
  'mirror-gap',
  'empowerment-level',
  'help-today',
  'help-desired',
  'help-step',
  'ally-health',
  'robot-index',
  'wow-balance',
  'solved-by-empowerment',
  'effort',
  'first-in-order',
  'said-in-words',
] as const;
export type ProfileFactId = (typeof profileFactIds)[number];

/** What n counts. */
export type FactCount = 'people' | 'answers' | 'allies' | 'rules' | 'dots' | 'incidents';

export interface ProfileFact {
  readonly id: ProfileFactId;
  /**
   * Unrounded. mirror-gap: index points · empowerment-level: 1–5 · help-today, help-desired: rungs 0–5 · help-step: rungs ·
   * ally-health: mean index 0–100 · robot-index, wow-balance, solved-by-empowerment: percent 0–100 · effort: steps ·
   * first-in-order: mean place, 1 the first · said-in-words: people.
   */
  readonly value: number;
  readonly n: number;
  readonly of: FactCount;
  /** With n − 1, in the unit of the value; null for fewer than two, or where it makes no sense. */
  readonly sd: number | null;
  /** Lowest and highest, where single ones are known. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly agreement: Pick<Agreement, 'words' | 'mayBeChance'> | null;
  readonly evidence: EvidenceGrade;
  /** The option or question it is about; null where the id says it all. */
  readonly about: { readonly id: string; readonly title: LocalizedText } | null;
  /** Of an order: whether people agree on it; null where not available. */
  readonly concordance: RankingConcordance | null;
}

/** An exercise with the rows of its register. */
export interface ProfiledExercise extends MeasuredExercise {
  readonly entries: readonly RegisterEntry[];
}

type Known = Pick<ProfileFact, 'id' | 'value' | 'n' | 'of'> & Partial<ProfileFact>;

/** Those that are known, in the order of `profileFactIds`; what is hidden for too few answers is none. */
export function profileFacts({
  definition,
  results,
  entries,
}: Omit<ProfiledExercise, 'exerciseId'>): readonly ProfileFact[] {
  const register = results.items.length === 0 ? 'D' : weakest(results.items.map(({ evidence }) => evidence));
  const known = of[definition.id]?.(results, entries) ?? ofKind(definition, results);
  return known
    .filter(({ value, n }) => Number.isFinite(value) && n > 0)
    .map((fact) => ({
      ...{ sd: null, range: null, agreement: null, evidence: register, about: null, concordance: null },
      ...fact,
    }));
}

const of: Readonly<Record<string, (results: ExerciseResults, entries: readonly RegisterEntry[]) => readonly Known[]>> =
  {
    'help-call': (results) => helpFacts(results),
    // What the room writes about its suppliers is opinion.
    allies: (_results, entries) => {
      const healths = alliesOf(entries).flatMap(({ health }) => health ?? []);
      return [{ ...spreadOf(healths), id: 'ally-health', of: 'allies', evidence: 'D' }];
    },
    'human-service': (_results, entries) => {
      const { robot } = protocolInventory(entries);
      return robot === null ? [] : [{ id: 'robot-index', value: robot.index, n: robot.rules, of: 'rules' }];
    },
    'wow-portfolio': (results, entries) => {
      const portfolio = wowPortfolio(entries, results);
      if (portfolio.balance === null) return [];
      return [{ id: 'wow-balance', value: 100 * portfolio.balance, n: portfolio.dots, of: 'dots' }];
    },
    'cannot-log': (_results, entries) => {
      const { incidents, solved, effort } = incidentLog(entries);
      const weighed = incidents.filter(({ solvable, timesPerMonth }) => solvable !== null && (timesPerMonth ?? 0) > 0);
      const share: Known[] =
        solved === null
          ? []
          : [{ id: 'solved-by-empowerment', value: 100 * solved.share, n: weighed.length, of: 'incidents' }];
      if (effort === null) return share;
      const { mean, n, sd } = effort;
      const least = Math.min(...incidents.flatMap((one) => one.effort ?? []));
      return [...share, { id: 'effort', value: mean, n, of: 'incidents', sd, range: { from: least, to: effort.most } }];
    },
  };

function ofKind(definition: InstrumentDefinition, results: ExerciseResults): readonly Known[] {
  if (results.kind === 'rated') return [...ordersOf(definition, results), ...wordsOf(definition, results)];
  if (results.kind === 'value-proposition') {
    const lenses = [companyLens, customerLens].flatMap(
      (id) => results.scales.find(({ lensId, dimensionId }) => lensId === id && dimensionId === null) ?? [],
    );
    if (results.mirror.overall === null || lenses.length < 2) return [];
    const evidence = weakest(lenses.map((lens) => lens.evidence));
    const n = Math.min(...lenses.map(({ people }) => people));
    return [{ id: 'mirror-gap', value: results.mirror.overall, n, of: 'people', evidence }];
  }
  if (results.overallLevel !== null) {
    const levels = results.dimensions.flatMap(({ level }) => level ?? []);
    const range = { from: Math.min(...levels), to: Math.max(...levels) };
    return [
      { id: 'empowerment-level', value: results.overallLevel, n: results.participation.answered, of: 'people', range },
    ];
  }
  return [];
}

/** What stands first in each order. Of fewer people than the minimum there is none. */
function ordersOf({ items: asked }: InstrumentDefinition, { rankings }: RatedResults): readonly Known[] {
  return rankings.flatMap(({ people, items, concordance }): Known[] => {
    const [first] = items ?? [];
    const item = asked.find(({ id }) => id === first?.itemId);
    if (first === undefined || item === undefined) return [];
    const { meanRank: value, sd, places } = first;
    const given = places.flatMap((count, at) => (count > 0 ? [at + 1] : []));
    const range = given.length === 0 ? null : { from: Math.min(...given), to: Math.max(...given) };
    const about = { id: item.id, title: item.short };
    return [{ id: 'first-in-order', value, n: people, of: 'people', sd, range, about, concordance }];
  });
}

/** How many answered a question in words; what they said is among the voices. */
function wordsOf({ items }: InstrumentDefinition, { texts, participation }: RatedResults): readonly Known[] {
  if (participation.answered < participation.minimumGroup) return [];
  return texts.flatMap(({ itemId, people }): Known[] => {
    const item = items.find(({ id }) => id === itemId);
    const about = item && { id: item.id, title: item.short };
    return about === undefined ? [] : [{ id: 'said-in-words', value: people, n: people, of: 'people', about }];
  });
}

function helpFacts(results: ExerciseResults): readonly Known[] {
  const ids = [...new Set(results.items.map(({ itemId }) => itemId))];
  const all = ladderResults(results, ids).at(-1)?.total;
  if (all === undefined) return [];
  const fact = (id: 'help-today' | 'help-desired', lensId: string, summary: LadderSummary | null): readonly Known[] => {
    if (summary?.mean == null) return [];
    const scale = results.scales.find((one) => one.lensId === lensId && one.dimensionId === null);
    const { mean, n, sd } = summary;
    const known: Known = { id, value: mean, n, of: 'answers', sd, agreement: scale?.summary?.agreement ?? null };
    return [scale === undefined ? known : { ...known, evidence: scale.evidence }];
  };
  const today = fact('help-today', 'today', all.today);
  const desired = fact('help-desired', 'desired', all.desired);
  if (all.step === null) return [...today, ...desired];
  const evidence = weakest([...today, ...desired].flatMap((one) => one.evidence ?? []));
  const n = Math.min(all.today?.n ?? 0, all.desired?.n ?? 0);
  return [...today, ...desired, { id: 'help-step', value: all.step, n, of: 'answers', evidence }];
}

function spreadOf(values: readonly number[]): Pick<ProfileFact, 'value' | 'n' | 'sd' | 'range'> {
  const n = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const range = n === 0 ? null : { from: Math.min(...values), to: Math.max(...values) };
  return { value, n, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)), range };
}
