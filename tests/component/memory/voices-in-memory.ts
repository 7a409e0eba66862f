/** Texts of one exercise kept in memory behind the fake bridge, put together and reworded as the engine does. */
import type { CommentView } from '../../../src/contract/views.ts';
import type { StageView } from '../../../src/contract/projector.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';

export interface KeptVoices {
  comments: CommentView[];
  stage: StageView;
}

export function comment(id: string, text: string, fields: Partial<CommentView> = {}): CommentView {
  const plain = { itemId: null, groupId: 'g3', quoted: false, original: null, mergedInto: null, ballotId: null };
  const sorted = { theme: '', meantAs: 'comment', entryId: null } as const;
  return { id, exerciseId: 'x1', text, moderation: 'waiting', ...plain, ...sorted, ...fields };
}

export async function mountVoices(
  comments: CommentView[],
  more: FakeCommands = {},
): Promise<MountedApp & { kept: KeptVoices }> {
  const stage: StageView = {
    sessionId: 's1',
    exerciseId: 'x1',
    lensId: null,
    itemId: null,
    page: 'exercise',
    blank: false,
    network: '',
    voicesPage: 0,
  };
  const kept: KeptVoices = { comments, stage };
  const mounted: MountedApp = await mountApp({ commands: { ...commandsOf(kept), ...more } });
  mounted.app.navigation.lastExerciseId = 'x1';
  mounted.app.navigation.go({ screen: 'memory' });
  return { ...mounted, kept };
}

function commandsOf(kept: KeptVoices): FakeCommands {
  const edit = (ids: readonly string[], change: (comment: CommentView) => Partial<CommentView>): null => {
    kept.comments = kept.comments.map((one) => (ids.includes(one.id) ? { ...one, ...change(one) } : one));
    return null;
  };
  const reword = (text: string) => (one: CommentView) => ({
    text,
    original: (one.original ?? one.text) === text ? null : (one.original ?? one.text),
  });
  return {
    'exercises.sheet': ({ id }) => ({
      exerciseId: id,
      ballots: [],
      answers: [],
      tallies: [],
      consensus: [],
      evidence: [],
      facts: [],
      comments: id === 'x1' ? kept.comments : [],
    }),
    'comments.add': ({ exerciseId, itemId, groupId, text }) => {
      const id = `c${kept.comments.length + 1}`;
      kept.comments = [...kept.comments, comment(id, text, { exerciseId, itemId, groupId })];
      return { id };
    },
    'comments.update': ({ id, text }) => edit([id], reword(text)),
    'comments.moderate': ({ ids, moderation }) => edit(ids, () => ({ moderation })),
    'comments.merge': ({ ids: [first = '', ...others], text }) => {
      edit(others, () => ({ mergedInto: first }));
      return edit([first], reword(text));
    },
    'comments.putInTheme': ({ ids, theme }) => edit(ids, () => ({ theme })),
    'comments.renameTheme': ({ theme, name }) => {
      const of = kept.comments.filter((one) => one.theme === theme).map(({ id }) => id);
      return edit(of, () => ({ theme: name }));
    },
    'comments.toRegister': ({ ids }) => {
      edit(ids, ({ id }) => ({ entryId: `row of ${id}` }));
      return { ids: ids.map((id) => `row of ${id}`) };
    },
    'comments.split': ({ id }) => edit([id], () => ({ mergedInto: null })),
    'comments.remove': ({ id }) => {
      kept.comments = kept.comments.filter((one) => one.id !== id);
      return null;
    },
    'stage.read': () => kept.stage,
    'stage.set': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      kept.stage = { ...kept.stage, ...Object.fromEntries(given) };
      return kept.stage;
    },
  };
}
