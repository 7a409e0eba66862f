import { commands, type CommandName, type Output, type Parsed } from '../../src/contract/commands/all.ts';
import { RespiroError, toFailure, type Outcome } from '../../src/contract/errors.ts';
import { agendaHandlers } from './commands/agenda.ts';
import { anonymiseHandlers } from './commands/anonymise.ts';
import { answerHandlers } from './commands/answers.ts';
import { applicationHandlers } from './commands/application.ts';
import { backupHandlers } from './commands/backups.ts';
import { benchmarkHandlers } from './commands/benchmark.ts';
import { brandKitHandlers } from './commands/brand-kits.ts';
import { compareHandlers } from './commands/compare.ts';
import { engagementHandlers } from './commands/engagement.ts';
import { entryHandlers } from './commands/entries.ts';
import { exerciseHandlers } from './commands/exercise.ts';
import { freeToWrite, requireOpen, type EngineContext, type Handler, type Handlers } from './commands/handler.ts';
import { historyHandlers } from './commands/history.ts';
import { importHandlers } from './commands/imports.ts';
import { instrumentHandlers } from './commands/instruments.ts';
import { kioskHandlers } from './commands/kiosk.ts';
import { libraryHandlers } from './commands/library.ts';
import { memoryHandlers } from './commands/memory.ts';
import { mergeHandlers } from './commands/merge.ts';
import { contributionHandlers } from './commands/contributions.ts';
import { moderationHandlers } from './commands/moderation.ts';
import { networkCardHandlers } from './commands/network-card.ts';
import { outputHandlers } from './commands/outputs.ts';
import { passwordHandlers } from './commands/passwords.ts';
import { peopleHandlers } from './commands/people.ts';
import { compositionHandlers } from './commands/composition.ts';
import { reportHandlers } from './commands/report.ts';
import { roomHandlers } from './commands/room.ts';
import { stageHandlers } from './commands/stage.ts';
import { synthesisHandlers } from './commands/synthesis.ts';
import { wordFileHandlers } from './commands/word-files.ts';

const handlers: Handlers = {
  ...engagementHandlers,
  ...peopleHandlers,
  ...answerHandlers,
  ...exerciseHandlers,
  ...agendaHandlers,
  ...stageHandlers,
  ...moderationHandlers,
  ...contributionHandlers,
  ...memoryHandlers,
  ...kioskHandlers,
  ...roomHandlers,
  ...networkCardHandlers,
  ...synthesisHandlers,
  ...reportHandlers,
  ...wordFileHandlers,
  ...outputHandlers,
  ...compositionHandlers,
  ...applicationHandlers,
  ...anonymiseHandlers,
  ...historyHandlers,
  ...libraryHandlers,
  ...entryHandlers,
  ...compareHandlers,
  ...backupHandlers,
  ...passwordHandlers,
  ...benchmarkHandlers,
  ...importHandlers,
  ...mergeHandlers,
  ...instrumentHandlers,
  ...brandKitHandlers,
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/**
 * Runs one command: parses the input with its schema, runs its handler, answers. Never throws; anything
 * unforeseen comes back as the failure `unexpected`.
 */
export async function dispatch(context: EngineContext, name: string, input: unknown): Promise<Outcome<unknown>> {
  try {
    if (!isCommandName(name)) throw new RespiroError('invalid-input', 'no such command', { field: 'name' });
    return { ok: true, value: await run(context, name, input) };
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

function run<N extends CommandName>(context: EngineContext, name: N, input: unknown): Output<N> | Promise<Output<N>> {
  const parsed = parse(name, input);
  const handler: Handler<N> = handlers[name];
  const free = handler.kind === 'change' || handler.writes === true ? freeToWrite(context) : null;
  // Those that wait come in their order, before any that is asked for later.
  return free === null
    ? runNow(context, name, handler, parsed)
    : free.then(() => runNow(context, name, handler, parsed));
}

function runNow<N extends CommandName>(
  context: EngineContext,
  name: N,
  handler: Handler<N>,
  parsed: Parsed<N>,
): Output<N> | Promise<Output<N>> {
  if (handler.kind === 'plain') return handler.run(context, parsed);
  const open = requireOpen(context);
  const { value, scope } = open.change(name, handler.note?.(parsed, context) ?? '', () =>
    handler.run(open.db, parsed, context),
  );
  if (scope !== null) context.emit('engagement.changed', { scope, exerciseId: exerciseIdOf(parsed) });
  return value;
}

function parse<N extends CommandName>(name: N, input: unknown): Parsed<N> {
  const parsed = commands[name].input.safeParse(input);
  if (parsed.success) return parsed.data as Parsed<N>;
  const issue = parsed.error.issues[0];
  // Paths and limits only: what was typed never leaves in an error.
  throw new RespiroError('invalid-input', issue?.code ?? 'invalid', {
    field: issue?.path.join('.') ?? '',
    problem: issue?.code ?? '',
    ...(issue?.code === 'too_big' && { maximum: Number(issue.maximum) }),
    ...(issue?.code === 'too_small' && { minimum: Number(issue.minimum) }),
  });
}

function exerciseIdOf(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'exerciseId' in input ? String(input.exerciseId) : null;
}
