/** Makes the projector's scene from what is stored. Whatever is not put in here cannot reach the second window. */
import { isAnswerable, scaleOfLens } from '../../../src/domain/instruments/scales.ts';
import type Database from 'better-sqlite3';
import type {
  ProjectorBody,
  ProjectorJoin,
  ProjectorLook,
  ProjectorScene,
  ProjectorTimer,
  StageView,
} from '../../../src/contract/projector.ts';
import type { BrandKitView, EngagementView, RoundState } from '../../../src/contract/views.ts';
import type { OpenRoom } from '../../../src/contract/room-views.ts';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import { askedThrough, isText, isWholeStep } from '../../../src/domain/instruments/asked.ts';
import { wallPages } from '../../../src/domain/contributions/wall.ts';
import type { InstrumentDefinition, Language, TextItem } from '../../../src/domain/instruments/definition.ts';
import type { ItemResult } from '../../../src/domain/results/results.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import { readComments, readExerciseInput } from '../storage/repositories/answers.ts';
import { readEngagement } from '../storage/repositories/engagement.ts';
import { readExercise, type StoredExercise } from '../storage/repositories/exercises.ts';
import { readRunningBlock, readStage } from '../storage/repositories/facilitation.ts';
import { statement } from '../storage/statement.ts';
import { countAnswered } from './count.ts';
import { joinOf, letsIn } from './join.ts';
import { inOneLanguage } from './one-language.ts';
import { orderedOf, orderingOf } from './ordering.ts';
import { sharedOf, sharingOf } from './sharing.ts';

export interface SceneOptions {
  readonly kit: BrandKitView;
  readonly theme: ProjectorLook['theme'];
  /** Null while it is not open. */
  readonly room: OpenRoom | null;
}

/** The scene of an open engagement, in the language of its workshop. */
export function readScene(db: Database.Database, { kit, theme, room }: SceneOptions): ProjectorScene {
  return db.transaction((): ProjectorScene => {
    const stage = readStage(db);
    const engagement = readEngagement(db);
    const running = stage.sessionId === null ? null : readRunningBlock(db, stage.sessionId);
    const join = joinOf(room);
    const body = bodyOf(db, stage, engagement, running, join);
    return {
      language: engagement.language,
      look: { theme, colours: kit.colours },
      logo: kit.logo,
      logoPng: kit.logo === '' ? kit.logoPng : '',
      blank: stage.blank,
      timer: running === null ? null : timerOf(running),
      join: letsIn(body) ? join : null,
      body,
    };
  })();
}

function timerOf(block: BlockView): ProjectorTimer {
  const minutes = block.minutes + block.extraMinutes;
  const endsAt = Date.parse(block.startedAt ?? '') + block.pausedMs + minutes * 60_000;
  return { endsAt: new Date(endsAt).toISOString(), minutes };
}

function bodyOf(
  db: Database.Database,
  stage: StageView,
  engagement: EngagementView,
  running: BlockView | null,
  join: ProjectorJoin | null,
): ProjectorBody {
  if (stage.page === 'join' && join !== null) return { kind: 'join', network: stage.network };
  const exercise = exerciseOf(db, stage.exerciseId);
  // Without a way in there is no such page: what it lay over is seen.
  if (exercise !== null && (stage.page === 'exercise' || stage.page === 'join'))
    return askedOf(db, exercise, stage, engagement);
  if (exercise !== null && stage.page === 'voices') return voicesOf(db, exercise, stage, engagement.language);
  if (running !== null) return blockOf(db, running, engagement);
  return welcomeOf(db, stage, engagement);
}

/** Null when it was removed meanwhile. */
function exerciseOf(db: Database.Database, id: string | null): StoredExercise | null {
  if (id === null) return null;
  const there = statement<[string], { id: string }>(db, 'SELECT id FROM exercises WHERE id = ?').get(id);
  return there === undefined ? null : readExercise(db, id);
}

function askedOf(
  db: Database.Database,
  { id, definition: written, sessionId }: StoredExercise,
  stage: StageView,
  { language, minimumGroup }: EngagementView,
): ProjectorBody {
  const definition: InstrumentDefinition = inOneLanguage(written, language);
  // A register alone, or one that is still empty: what the room is about to write.
  if (!isAnswerable(definition)) {
    const { title, method } = definition;
    return { kind: 'prompt', title: title[language], lens: '', prompt: method.purpose[language] };
  }
  const lens = definition.lenses.find((one) => one.id === stage.lensId) ?? definition.lenses[0];
  const steps = askedThrough(definition, lens?.id ?? '');
  const at = Math.max(
    steps.findIndex((one) => one.id === stage.itemId),
    0,
  );
  const item = steps[at];
  if (lens === undefined || item === undefined) throw new Error('An instrument has a lens and an item');
  const round = roundOf(db, id, lens.id);
  const lensTitle = definition.lenses.length > 1 ? lens.title[language] : '';
  if (round === 'waiting') {
    return { kind: 'prompt', title: definition.title[language], lens: lensTitle, prompt: lens.prompt[language] };
  }
  const whole = isWholeStep(definition, lens.id, item);
  const place = { exerciseId: id, sessionId, lens };
  if (whole && lens.ranking !== undefined) {
    const shown = { lens: lensTitle, prompt: lens.prompt[language] };
    const asked = { rule: lens.ranking, round, language };
    if (round !== 'revealed') return orderingOf(db, place, definition, shown, asked);
    return { ...orderedOf(db, place, definition, language), ...shown, minimum: minimumGroup };
  }
  if (whole && lens.amount !== undefined) {
    const shown = { lens: lensTitle, prompt: lens.prompt[language] };
    if (round !== 'revealed') return sharingOf(db, place, definition, { ...shown, rule: lens.amount }, round, language);
    return { ...sharedOf(db, place, definition, lens.amount, language), ...shown, minimum: minimumGroup };
  }
  const scale = scaleOfLens(definition, lens.id);
  const asked = { item, scale, lens: lensTitle, n: at + 1, of: steps.length };
  if (round === 'revealed' && isText(item)) return voicesOf(db, { id, definition }, stage, language, item);
  if (round === 'revealed' && !isText(item)) {
    const result = publicResult(db, { id, definition }, lens.id, item.id);
    return { kind: 'result', ...asked, item, result, minimum: minimumGroup };
  }
  const counted = countAnswered(db, place, item.id);
  return { kind: 'question', ...asked, ...counted, closed: round === 'closed' };
}

/** The room as a whole, without groups and without the reason of what was agreed: it may hold a name. */
function publicResult(
  db: Database.Database,
  { id, definition }: { id: string; definition: InstrumentDefinition },
  lensId: string,
  itemId: string,
): ItemResult | null {
  const { items } = scoreExercise(definition, readExerciseInput(db, id));
  const result = items.find((one) => one.lensId === lensId && one.itemId === itemId);
  if (result === undefined || result.summary === null || result.summary.n === 0) return null;
  const consensus = result.consensus && { value: result.consensus.value, reason: '' };
  return { ...result, groups: [], consensus };
}

function voicesOf(
  db: Database.Database,
  { id, definition }: Pick<StoredExercise, 'id' | 'definition'>,
  { voicesPage }: StageView,
  language: Language,
  item: TextItem | null = null,
): ProjectorBody {
  const comments = readComments(db, id);
  const voices = comments
    .filter(({ moderation, mergedInto }) => moderation === 'shown' && mergedInto === null)
    .filter(({ itemId, ballotId }) => item === null || (itemId === item.id && ballotId !== null))
    .map((comment) => ({
      id: comment.id,
      text: comment.text,
      theme: comment.theme,
      times: 1 + comments.filter(({ mergedInto }) => mergedInto === comment.id).length,
    }));
  const pages = wallPages(voices);
  const at = Math.min(voicesPage, pages.length - 1);
  const page = pages[at];
  if (page === undefined) throw new Error('A wall has a page');
  const question = item?.question[language] ?? '';
  return { ...page, title: definition.title[language], question, page: at + 1, pages: pages.length };
}

function blockOf(db: Database.Database, block: BlockView, { language }: EngagementView): ProjectorBody {
  const title = block.title || (exerciseOf(db, block.exerciseId)?.definition.title[language] ?? '');
  return { kind: 'block', block: block.kind, title, endsAt: timerOf(block).endsAt };
}

function welcomeOf(db: Database.Database, stage: StageView, engagement: EngagementView): ProjectorBody {
  const session = statement<[string | null], { title: string; heldOn: string }>(
    db,
    `SELECT title, held_on AS heldOn FROM sessions ORDER BY id = ? DESC, held_on DESC, position DESC LIMIT 1`,
  ).get(stage.sessionId);
  return {
    kind: 'welcome',
    client: engagement.client,
    session: session?.title ?? '',
    heldOn: session?.heldOn ?? engagement.createdAt.slice(0, 10),
  };
}

function roundOf(db: Database.Database, exerciseId: string, lensId: string): RoundState {
  const row = statement<[string, string], { state: RoundState }>(
    db,
    'SELECT state FROM rounds WHERE exercise_id = ? AND lens_id = ?',
  ).get(exerciseId, lensId);
  return row?.state ?? 'waiting';
}
