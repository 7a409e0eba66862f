/** The protocol inventory as the room wrote it down: each rule's step, the room's own, and the robot index. */
import { choiceOf, flagOf, numberOf, textOf, type Override, type RegisterEntry } from '../registers/register.ts';
import {
  contactsPerMonth,
  protocolDecision,
  robotIndex,
  worthlessUpTo,
  type Frequency,
  type ProtocolDecision,
  type ProtocolStep,
} from './protocol.ts';

export interface ProtocolRow {
  readonly id: string;
  /** The rule or script, as it was written down; never blank. */
  readonly rule: string;
  readonly owner: string;
  readonly why: string;
  readonly value: number | null;
  readonly rigidity: number | null;
  readonly legal: boolean;
  readonly frequency: Frequency | null;
  readonly decision: ProtocolDecision;
  /** What the room decided against the rule; null where it did not, or may not. */
  readonly override: { readonly step: ProtocolStep; readonly reason: string } | null;
  /** What the room once decided and the legal flag does not allow, e.g. to remove; kept, told and not followed. */
  readonly setAside: Override | null;
  /** What holds: the room's step, else the rule's; null while neither is there. */
  readonly step: ProtocolStep | null;
}

export interface RobotIndex {
  /** 0–100. */
  readonly index: number;
  /** Contacts a month with the rules that count, and those of them whose rule is worth 2 or less. */
  readonly contacts: number;
  readonly robotic: number;
  /** Rules with value and frequency, and those of them worth 2 or less. */
  readonly rules: number;
  readonly worthless: number;
}

export interface ProtocolInventory {
  readonly rows: readonly ProtocolRow[];
  /** Null without a rule that has value and frequency. */
  readonly robot: RobotIndex | null;
}

/** What the room may decide on a rule: the law lets nobody remove it, and only its manner be loosened. */
export const stepsFor = (legal: boolean): readonly ProtocolStep[] =>
  legal ? ['keep', 'loosen-manner'] : ['keep', 'loosen', 'remove'];

/** Rows of the register `protocol`, in order; a row without its rule is not told. */
export function protocolInventory(entries: readonly RegisterEntry[]): ProtocolInventory {
  const rows = entries.flatMap((entry) => protocolRow(entry) ?? []);
  return { rows, robot: robotOf(rows) };
}

/** Null while the rule itself is not written. */
export function protocolRow({ id, data, override }: RegisterEntry): ProtocolRow | null {
  const rule = textOf(data, 'rule').trim();
  if (rule === '') return null;
  const ratings = {
    value: numberOf(data, 'value'),
    rigidity: numberOf(data, 'rigidity'),
    legal: flagOf(data, 'legal'),
  };
  const decision = protocolDecision(ratings);
  const chosen = stepsFor(ratings.legal).find((step) => step === override?.step);
  const own = override !== null && chosen !== undefined ? { step: chosen, reason: override.reason } : null;
  return {
    id,
    rule,
    owner: textOf(data, 'owner').trim(),
    why: textOf(data, 'reason').trim(),
    ...ratings,
    frequency: frequencyOf(choiceOf(data, 'frequency')),
    decision,
    override: own,
    setAside: own === null ? override : null,
    step: own?.step ?? decision.step,
  };
}

const frequencies: readonly Frequency[] = ['daily', 'weekly', 'monthly', 'rare'];
const frequencyOf = (choice: string | null): Frequency | null => frequencies.find((one) => one === choice) ?? null;

function robotOf(rows: readonly ProtocolRow[]): RobotIndex | null {
  const index = robotIndex(rows);
  if (index === null) return null;
  const counted = rows.flatMap(({ value, frequency }) =>
    value === null || frequency === null ? [] : [{ value, frequency }],
  );
  const worthless = counted.filter(({ value }) => value <= worthlessUpTo);
  return {
    index,
    contacts: contactsPerMonth(counted.map(({ frequency }) => frequency)),
    robotic: contactsPerMonth(worthless.map(({ frequency }) => frequency)),
    rules: counted.length,
    worthless: worthless.length,
  };
}

/** The most frequent first; of equals, and without a frequency, in the order they were written down. */
export function mostFrequentFirst(rows: readonly ProtocolRow[]): readonly ProtocolRow[] {
  const weight = ({ frequency }: ProtocolRow): number => (frequency === null ? 0 : contactsPerMonth([frequency]));
  return rows.toSorted((a, b) => weight(b) - weight(a));
}

/** The three fates of a rule, and those that still lack a rating; each the most frequent first. */
export interface SortedProtocols {
  readonly remove: readonly ProtocolRow[];
  readonly loosen: readonly ProtocolRow[];
  readonly keep: readonly ProtocolRow[];
  readonly open: readonly ProtocolRow[];
}

/** By the step that holds; loosening the manner only is loosening. */
export function sortProtocols(rows: readonly ProtocolRow[]): SortedProtocols {
  const of = (...steps: (ProtocolStep | null)[]) => mostFrequentFirst(rows.filter(({ step }) => steps.includes(step)));
  return { remove: of('remove'), loosen: of('loosen', 'loosen-manner'), keep: of('keep'), open: of(null) };
}
