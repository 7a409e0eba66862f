import { randomInt } from 'node:crypto';
import { answerRows } from '../../../../src/domain/privacy/answer-rows.ts';
import { outputContext, type OutputContext } from '../context.ts';
import type { OutputExercise, OutputInput } from '../input.ts';
import type { OutputTable } from '../table.ts';
import { amountsTable } from './amounts.ts';
import { answersTable, type RowsByExercise } from './answers.ts';
import { codebookTable } from './codebook.ts';
import { coverTable } from './cover.ts';
import { factsTable } from './facts.ts';
import { ordersTable } from './orders.ts';
import { planTable } from './plan.ts';
import {
  agendaTable,
  attendanceTable,
  findingsTable,
  historyTable,
  parkedTable,
  peopleTable,
  photosTable,
} from './project.ts';
import { registerTable } from './register.ts';
import { statisticsTable } from './statistics.ts';
import { wordsTable } from './words.ts';

/** All sheets of the data, in order. `random`: for the codes of the ballots. */
export function dataTables(input: OutputInput, random: (below: number) => number = randomInt): OutputTable[] {
  const context = outputContext(input);
  const rows: RowsByExercise = new Map(input.exercises.map((exercise) => [exercise.id, rowsOf(exercise, random)]));
  const sheets: (readonly [OutputTable, about: string])[] = [[answersTable(context, rows), context.t.about.answers]];
  for (const [at, exercise] of input.exercises.entries()) sheets.push(...ofExercise(context, exercise, at));
  const { about } = context.t;
  for (const [table, text] of [
    [amountsTable(context), about.amounts],
    [ordersTable(context), about.orders],
    [wordsTable(context, rows), about.words],
    [factsTable(context), about.facts],
    [attendanceTable(context), about.attendance],
    [peopleTable(context), about.people],
    [agendaTable(context), about.agenda],
    [parkedTable(context), about.parked],
    [photosTable(context), about.photos],
    [findingsTable(context), about.findings],
    [input.actions.length === 0 ? null : planTable(input), about.plan],
    [historyTable(context), about.history],
    [codebookTable(context), about.codebook],
  ] as const) {
    if (table !== null) sheets.push([table, text]);
  }
  const names = sheets.map(
    ([table, text]) => [input.kind === 'data-csv' ? `${table.id}.csv` : table.title, text] as const,
  );
  return [coverTable(context, rows, names), ...sheets.map(([table]) => table)];
}

function rowsOf({ definition, input, results, participants }: OutputExercise, random: (below: number) => number) {
  const codes = new Map([...participants].map(([ballotId, { code }]) => [ballotId, code]));
  return answerRows(definition, input, results, { random, participants: codes });
}

/** Figures and register; the same instrument may have been run twice, so each has its number. */
function ofExercise(context: OutputContext, exercise: OutputExercise, at: number): [OutputTable, string][] {
  const { t } = context;
  const slug = exercise.definition.id.replaceAll(/[^A-Za-z0-9]/g, '_');
  const results = statisticsTable(context, exercise, `results_${at + 1}_${slug}`);
  const register = registerTable(context, exercise, `register_${at + 1}_${slug}`);
  return [
    ...(results === null ? [] : [[results, t.about.results] as [OutputTable, string]]),
    ...(register === null ? [] : [[register, t.about.register] as [OutputTable, string]]),
  ];
}
