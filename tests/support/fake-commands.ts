import type { BrandKitFile } from '../../src/contract/brand-kit-schema.ts';
import { RespiroError } from '../../src/contract/errors.ts';
import type { BlockView } from '../../src/contract/facilitation-views.ts';
import type { InstrumentDefinition } from '../../src/domain/instruments/definition.ts';
import type { StageView } from '../../src/contract/projector.ts';
import type { WorkspaceView } from '../../src/contract/views.ts';
import type { FakeCommands, FakeData } from './fake-bridge.ts';
import { notRun } from '../../src/domain/agenda/block.ts';
import { fakeAnonymise } from './fake-anonymise.ts';
import { fakeHistory } from './fake-history.ts';
import { everyBlock, kit, modelOf } from './report-pages.ts';
import { sampleWorkspace } from './sample-workspace.ts';

type Change = (change: (workspace: WorkspaceView) => WorkspaceView) => void;

let lastId = 0;
const newId = (): string => `new${(lastId += 1)}`;

/** The commands that the start, agenda, live, project, people, history and settings screens use. */
export function fakeCommands(data: FakeData, change: Change): FakeCommands {
  return {
    ...engagement(data, change),
    ...people(change),
    ...structure(change),
    ...facilitation(data, change),
    'room.state': () => ({ interfaces: [], open: null }),
    ...application(data),
    ...fakeAnonymise(),
    'report.preview': () => ({ model: modelOf(everyBlock('Foco')), kit, canTighten: false }),
  };
}

function engagement(data: FakeData, change: Change): FakeCommands {
  const open = (workspace: WorkspaceView = sampleWorkspace): WorkspaceView => (data.workspace = workspace);
  const read = (): WorkspaceView => {
    if (!data.workspace) throw new RespiroError('no-engagement', 'none is open');
    return data.workspace;
  };
  return {
    'workspace.read': read,
    'engagement.create': ({ startsOn, ...brief }) =>
      open({
        ...sampleWorkspace,
        engagement: { ...sampleWorkspace.engagement, ...brief, id: newId() },
        path: null,
        waves: [{ id: 'w1', label: 'T0', startsOn }],
        participants: [],
        sessions: sampleWorkspace.sessions.map((session) => ({ ...session, heldOn: startsOn, presentIds: [] })),
        exercises: [],
        saved: { state: 'unsaved' },
      }),
    'engagement.open': ({ path, readOnly }) => open({ ...sampleWorkspace, path, readOnly: readOnly ?? null }),
    'engagement.cancelOpening': () => null,
    'engagement.openRecent': () => open(),
    'engagement.openSample': () =>
      open({ ...sampleWorkspace, isSample: true, path: null, saved: { state: 'unsaved' } }),
    'engagement.duplicate': ({ client }) =>
      open({ ...sampleWorkspace, path: null, engagement: { ...sampleWorkspace.engagement, client } }),
    'engagement.previewRemoval': () => ({
      id: 'c1',
      client: 'Norte',
      path: '/clientes/norte.respiro',
      reachable: true,
      unsaved: false,
      isOpen: true,
      backups: ['2026-03-14T17:10:00.000Z', '2026-03-13T17:10:00.000Z'],
      lockFile: '/clientes/.norte.respiro.lock',
      delivered: ['Informe Norte T0.docx', ...[2, 3, 4, 5, 6].map((n) => `Informe ${n}.docx`)],
    }),
    'engagement.deleteForGood': () => ({ left: [], path: '/clientes/norte.respiro' }),
    'engagement.close': () => (data.workspace = null),
    'engagement.save': () => ({ state: 'saved', at: new Date().toISOString() }),
    'engagement.saveAs': ({ path }) => {
      change((view) => ({ ...view, path }));
      return { state: 'saved', at: new Date().toISOString() };
    },
    'engagement.update': (brief) => {
      const given = Object.fromEntries(Object.entries(brief).filter(([, value]) => value !== undefined));
      change((view) => ({ ...view, engagement: { ...view.engagement, ...given } }));
      return null;
    },
    'recents.list': () => data.recents,
    'recents.forget': ({ id }) => {
      data.recents = data.recents.filter((recent) => recent.id !== id);
      return null;
    },
  };
}

function people(change: Change): FakeCommands {
  return {
    'groups.add': ({ name }) => {
      const id = newId();
      change((view) => ({ ...view, groups: [...view.groups, { id, role: null, name }] }));
      return { id };
    },
    'groups.rename': ({ id, name }) => {
      change((view) => ({
        ...view,
        groups: view.groups.map((group) => (group.id === id ? { ...group, name } : group)),
      }));
      return null;
    },
    'groups.remove': ({ id }) => {
      change((view) => ({ ...view, groups: view.groups.filter((group) => group.id !== id) }));
      return null;
    },
    'participants.add': ({ sessionId, people: added }) => {
      const ids = added.map(newId);
      change((view) => ({
        ...view,
        participants: [
          ...view.participants,
          ...added.map(({ groupId, name }, index) => ({
            id: ids[index] ?? '',
            groupId,
            name,
            code: `P-${String(view.participants.length + index + 1).padStart(2, '0')}`,
          })),
        ],
        sessions: view.sessions.map((session) =>
          session.id === sessionId ? { ...session, presentIds: [...session.presentIds, ...ids] } : session,
        ),
      }));
      return { ids };
    },
    'participants.update': ({ id, groupId, name }) => {
      change((view) => ({
        ...view,
        participants: view.participants.map((person) => (person.id === id ? { ...person, groupId, name } : person)),
      }));
      return null;
    },
    'participants.remove': ({ id }) => {
      change((view) => ({ ...view, participants: view.participants.filter((person) => person.id !== id) }));
      return null;
    },
    'attendance.set': ({ sessionId, participantIds, present }) => {
      change((view) => ({
        ...view,
        sessions: view.sessions.map((session) => {
          if (session.id !== sessionId) return session;
          const others = session.presentIds.filter((id) => !participantIds.includes(id));
          return { ...session, presentIds: present ? [...others, ...participantIds] : others };
        }),
      }));
      return null;
    },
  };
}

function structure(change: Change): FakeCommands {
  return {
    'waves.add': ({ startsOn }) => {
      const id = newId();
      change((view) => ({ ...view, waves: [...view.waves, { id, label: `T${view.waves.length}`, startsOn }] }));
      return { id };
    },
    'sessions.add': (session) => {
      const id = newId();
      change((view) => ({ ...view, sessions: [...view.sessions, { ...session, id, presentIds: [] }] }));
      return { id };
    },
    'exercises.add': ({ sessionId, instrumentId, anonymity }) => {
      const id = newId();
      change((view) => {
        const session = view.sessions.find((candidate) => candidate.id === sessionId);
        const lensIds = instrumentId === 'empowerment' ? ['room'] : ['company', 'customer'];
        const exercise = {
          id,
          sessionId,
          waveId: session?.waveId ?? '',
          instrumentId,
          instrumentVersion: 1,
          anonymity,
          rounds: lensIds.map((lensId) => ({ lensId, state: 'collecting' as const })),
          answered: 0,
          present: session?.presentIds.length ?? 0,
          openConsensus: 0,
        };
        return { ...view, exercises: [...view.exercises, exercise] };
      });
      return { id };
    },
    'exercises.remove': ({ id }) => {
      change((view) => ({ ...view, exercises: view.exercises.filter((exercise) => exercise.id !== id) }));
      return null;
    },
  };
}

function facilitation(data: FakeData, change: Change): FakeCommands {
  const nobody: StageView = {
    sessionId: null,
    exerciseId: null,
    lensId: null,
    itemId: null,
    page: 'agenda',
    blank: false,
    network: '',
    voicesPage: 0,
  };
  let stage = nobody;
  const editBlock = (id: string, edit: (block: BlockView) => Partial<BlockView>): null => {
    change((view) => ({
      ...view,
      blocks: view.blocks.map((block) => (block.id === id ? { ...block, ...edit(block) } : block)),
    }));
    return null;
  };
  const now = (): string => new Date(Date.now()).toISOString();
  return {
    'agenda.fill': ({ sessionId, templateId, startsAt }) => {
      const template = data.library.agendas.find(({ id }) => id === templateId);
      if (!template) throw new RespiroError('not-found', 'no such template');
      let at = startsAt;
      const blocks = template.blocks.map(({ kind, minutes }) => {
        const block = { ...notRun, id: newId(), sessionId, kind, title: '', startsAt: at, minutes, exerciseId: null };
        at += minutes;
        return { ...block, notes: '' };
      });
      change((view) => ({
        ...view,
        blocks: [...view.blocks.filter(({ startedAt }) => startedAt !== null), ...blocks],
      }));
      return null;
    },
    'agenda.arrange': ({ blocks }) => {
      for (const { id, ...times } of blocks) editBlock(id, () => times);
      return null;
    },
    'blocks.add': ({ moved = [], ...block }) => {
      const id = newId();
      for (const one of moved) editBlock(one.id, () => one);
      change((view) => ({ ...view, blocks: [...view.blocks, { ...notRun, ...block, id }] }));
      return { id };
    },
    'blocks.update': ({ id, ...fields }) =>
      editBlock(id, () => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))),
    'blocks.remove': ({ id }) => {
      change((view) => ({ ...view, blocks: view.blocks.filter((block) => block.id !== id) }));
      return null;
    },
    'blocks.start': ({ id }) => {
      const at = now();
      for (const block of data.workspace?.blocks ?? []) {
        if (block.startedAt !== null && block.endedAt === null) editBlock(block.id, () => ({ endedAt: at }));
      }
      return editBlock(id, () => ({ startedAt: at, endedAt: null, skipped: false }));
    },
    'blocks.end': ({ id }) => editBlock(id, () => ({ endedAt: now() })),
    'blocks.extend': ({ id, minutes }) =>
      editBlock(id, ({ extraMinutes }) => ({ extraMinutes: extraMinutes + minutes })),
    'blocks.skip': ({ id, skipped }) => editBlock(id, () => ({ skipped })),
    'blocks.discount': ({ id, milliseconds }) =>
      editBlock(id, ({ pausedMs }) => ({ pausedMs: pausedMs + milliseconds })),
    'stage.read': () => stage,
    'stage.set': (changes) => {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      stage = { ...stage, ...Object.fromEntries(given) };
      return stage;
    },
    'projector.read': () => null,
    'kiosk.read': () => null,
    'parking.add': ({ sessionId, text }) => {
      const id = newId();
      change((view) => ({ ...view, parked: [...view.parked, { id, sessionId, text, settled: false }] }));
      return { id };
    },
    'parking.update': ({ id, text, settled }) => {
      change((view) => ({
        ...view,
        parked: view.parked.map((one) => (one.id === id ? { ...one, text, settled } : one)),
      }));
      return null;
    },
    'parking.remove': ({ id }) => {
      change((view) => ({ ...view, parked: view.parked.filter((one) => one.id !== id) }));
      return null;
    },
  };
}

function application(data: FakeData): FakeCommands {
  return {
    'settings.read': () => data.settings,
    'settings.update': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      data.settings = { ...data.settings, ...Object.fromEntries(given) };
      return data.settings;
    },
    'library.read': () => data.library,
    'instruments.save': ({ definition }) => {
      const saved = definition as InstrumentDefinition;
      const known = data.library.instruments.find(({ id }) => id === saved.id);
      const version = known ? known.version + 1 : saved.version;
      const others = data.library.instruments.filter(({ id }) => id !== saved.id);
      data.library = { ...data.library, instruments: [...others, { ...saved, version }] };
      return { state: known ? 'updated' : 'added', id: saved.id, version };
    },
    'instruments.remove': ({ id }) => {
      const left = data.library.instruments.filter((one) => one.id !== id);
      data.library = { ...data.library, instruments: left };
      return null;
    },
    'brandKits.save': ({ kit }) => {
      const { logo, kind: _kind, format: _format, ...saved } = kit as BrandKitFile;
      const known = data.library.brandKits.find(({ id }) => id === saved.id);
      const version = known ? known.version + 1 : saved.version;
      const others = data.library.brandKits.filter(({ id }) => id !== saved.id);
      const view = { ...saved, version, logo: logo.svg, logoPng: logo.png };
      data.library = { ...data.library, brandKits: [...others, view] };
      return { state: known ? 'updated' : 'added', id: saved.id, version };
    },
    'brandKits.remove': ({ id }) => {
      const left = data.library.brandKits.filter((one) => one.id !== id);
      data.library = { ...data.library, brandKits: left };
      return null;
    },
    'library.items': () => data.libraryItems,
    'library.keep': (words) => {
      const equal = data.libraryItems.find(
        ({ kind, text, detail }) => kind === words.kind && text === words.text && detail === words.detail,
      );
      const id = equal?.id ?? newId();
      if (!equal) data.libraryItems = [...data.libraryItems, { ...words, id }];
      return { id, known: equal !== undefined };
    },
    'library.update': (item) => {
      data.libraryItems = data.libraryItems.map((one) => (one.id === item.id ? item : one));
      return null;
    },
    'library.remove': ({ id }) => {
      data.libraryItems = data.libraryItems.filter((one) => one.id !== id);
      return null;
    },
    'history.undo': () => ({ command: 'participants.add' }),
    'history.redo': () => ({ command: 'participants.add' }),
    'history.previewGoBack': () => ({
      takenBack: { answers: 1, people: 1, structure: 0, report: 0 },
      repeated: 0,
      said: { removed: 2, changed: 0, restored: 0 },
      seen: 5,
    }),
    'history.goBack': () => null,
    'history.list': ({ before }) => (before === undefined ? fakeHistory : []),
  };
}
