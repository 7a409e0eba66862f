import type { IconName } from '../../ui/components/icons.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../ui/text/fold.ts';
import type { LiveProjector } from '../screens/live/projector.svelte.ts';
import type { AppState } from '../state/app.svelte.ts';
import {
  backupsPlace,
  brandsPlace,
  historyPlace,
  instrumentsPlace,
  libraryPlace,
  placeOf,
  placesOf,
  settingsPlace,
  startPlace,
} from './places.ts';

export interface Entry {
  readonly key: string;
  readonly kind: 'command' | 'place' | 'exercise' | 'person' | 'library';
  readonly icon: IconName;
  readonly title: string;
  /** Beside the title, e.g. the group of a person. */
  readonly note?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly act: () => void;
}

const general = [startPlace, libraryPlace, instrumentsPlace, brandsPlace, backupsPlace, settingsPlace];
const mostShown = 50;
/** There are many of them: they are shown once something is typed. */
const onlySought: ReadonlySet<Entry['kind']> = new Set(['person', 'library']);

/** Everything that can be done or gone to, narrowed by what is typed. */
export class Palette {
  text = $state('');
  #at = $state(0);
  readonly #app: AppState;
  readonly #projector: LiveProjector;

  constructor(app: AppState, projector: LiveProjector) {
    this.#app = app;
    this.#projector = projector;
  }

  get entries(): readonly Entry[] {
    const words = foldText(this.text).split(/\s+/).filter(Boolean);
    const all = words.length === 0 ? this.#all.filter(({ kind }) => !onlySought.has(kind)) : this.#all;
    return all
      .map((entry) => ({ entry, rank: rank(entry, words) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank)
      .slice(0, mostShown)
      .map(({ entry }) => entry);
  }

  get at(): number {
    return Math.min(this.#at, Math.max(0, this.entries.length - 1));
  }

  type(text: string): void {
    this.text = text;
    this.#at = 0;
  }

  point(index: number): void {
    this.#at = index;
  }

  move(step: number): void {
    const { length } = this.entries;
    if (length > 0) this.#at = (this.at + step + length) % length;
  }

  readonly #all: readonly Entry[] = $derived.by(() => [
    ...this.#exercises(),
    ...this.#places(),
    ...this.#commands(),
    ...this.#people(),
    ...this.#texts(),
  ]);

  #exercises(): Entry[] {
    const { workspace, navigation } = this.#app;
    const reads = this.#app.looking.reason !== null;
    return workspace.exercisesOfWave.flatMap((exercise) => {
      const title = this.#app.exerciseTitle(exercise);
      const note = workspace.session(exercise.sessionId)?.title;
      const entry = (screen: 'live' | 'capture' | 'register' | 'results', words: string): Entry => ({
        key: `${exercise.id} ${screen}`,
        kind: 'exercise',
        icon: screen !== 'register' ? screen : reads ? 'open' : 'edit',
        title: words,
        note,
        act: () => navigation.go({ screen, exerciseId: exercise.id }),
      });
      return [
        entry('live', t('shell.exerciseLive', { title })),
        ...(reads ? [] : [entry('capture', t('shell.exerciseCapture', { title }))]),
        ...(this.#app.definitions.of(exercise)?.register === undefined
          ? []
          : [entry('register', t(reads ? 'shell.exerciseReadRegister' : 'shell.exerciseRegister', { title }))]),
        entry('results', t('shell.exerciseResults', { title })),
      ];
    });
  }

  #places(): Entry[] {
    const { workspace, looking } = this.#app;
    const places = workspace.isOpen ? [...placesOf(looking.reason), historyPlace, ...general] : general;
    return places.flatMap(({ screen, icon, label }) => {
      const place = placeOf(screen, this.#app.currentExercise?.id);
      if (!place) return [];
      return [{ key: screen, kind: 'place', icon, title: t(label), act: () => this.#app.navigation.go(place) }];
    });
  }

  #commands(): Entry[] {
    const {
      files,
      undo,
      overlays,
      settings,
      ownInstruments,
      passwords,
      housekeeping,
      workspace,
      looking,
      networkCard,
    } = this.#app;
    const command = (key: string, icon: IconName, title: string, act: () => void, shortcut?: string): Entry => ({
      key,
      kind: 'command',
      icon,
      title,
      shortcut,
      act,
    });
    const always = [
      command('new', 'add', t('shell.command.new'), () => void files.startNew(), 'Ctrl+N'),
      command('open', 'open', t('shell.command.open'), () => void files.chooseAndOpen(), 'Ctrl+O'),
      command('open-read-only', 'open', t('shell.command.openReadOnly'), () => void files.chooseAndOpen('on-purpose')),
      command('sample', 'open', t('shell.command.sample'), () => void files.openSample()),
      command('instrument', 'add', t('instruments.new'), () => ownInstruments.startNew()),
      command('help', 'info', t('shell.command.help'), () => overlays.toggleHelp(), 'F1'),
      command('light', 'settings', t('shell.command.light'), () => void settings.update({ theme: 'light' })),
      command('dark', 'settings', t('shell.command.dark'), () => void settings.update({ theme: 'dark' })),
      command('system', 'settings', t('shell.command.system'), () => void settings.update({ theme: 'system' })),
      command('es', 'settings', t('shell.command.spanish'), () => void settings.update({ language: 'es' })),
      command('en', 'settings', t('shell.command.english'), () => void settings.update({ language: 'en' })),
    ];
    if (!this.#app.workspace.isOpen) return always;
    const reads = looking.reason !== null;
    const projector = this.#projector;
    const { open, waiting } = projector.window;
    return [
      open || waiting
        ? command('projector', 'projector', t('shell.command.unproject'), () => void projector.close())
        : command('projector', 'projector', t('shell.command.project'), () => void projector.open()),
      projector.blank
        ? command('blank', 'reveal', t('shell.command.unblank'), () => void projector.toggleBlank())
        : command('blank', 'hide', t('shell.command.blank'), () => void projector.toggleBlank()),
      ...(reads
        ? []
        : [command('phones', 'phone', t('shell.command.phones'), () => this.#app.navigation.goToPhones())]),
      command('network-card', 'report', t('networkCard.command'), () => void networkCard.save()),
      ...(reads ? [] : [command('save', 'check', t('shell.command.save'), () => void files.save(), 'Ctrl+S')]),
      command('save-as', 'check', t('shell.command.saveAs'), () => void files.saveAs(), 'Ctrl+Shift+S'),
      ...(reads ? [] : this.#imports()).map(({ key, title, act }) => command(key, 'open', title, act)),
      ...(reads
        ? []
        : [
            command('undo', 'undo', t('shell.command.undo'), () => void undo.undo(), 'Ctrl+Z'),
            command('redo', 'redo', t('shell.command.redo'), () => void undo.redo(), 'Ctrl+Shift+Z'),
          ]),
      ...(workspace.view?.isSample === true || reads
        ? []
        : [command('password', 'lock', t('password.command'), () => (passwords.setting = true))]),
      ...(workspace.view?.locked === true
        ? [command('forget-password', 'lock', t('password.forget'), () => void passwords.forgetHere())]
        : []),
      ...always,
      ...(reads
        ? []
        : [command('duplicate', 'add', t('housekeeping.duplicate'), () => (housekeeping.duplicating = true))]),
      command('anonymise', 'hide', t('anonymise.menu'), () => this.#app.anonymise.start()),
      ...(workspace.view?.isSample === true || reads
        ? []
        : [command('delete', 'remove', t('housekeeping.remove'), () => void housekeeping.askRemove(null))]),
      command('close', 'close', t('shell.command.close'), () => void files.close()),
    ];
  }

  #imports(): { key: string; title: string; act: () => void }[] {
    const { imports, merges, workspace, currentExercise: exercise } = this.#app;
    const session = workspace.currentSession;
    return [
      { key: 'merge', title: t('merge.command'), act: () => void merges.choose() },
      ...(session === undefined
        ? []
        : [
            {
              key: 'import-people',
              title: t('imports.people'),
              act: () => void imports.choose({ kind: 'people', sessionId: session.id }),
            },
          ]),
      ...(exercise === undefined
        ? []
        : [
            {
              key: 'import-answers',
              title: `${t('imports.answers')}: ${this.#app.exerciseTitle(exercise)}`,
              act: () => void imports.choose({ kind: 'answers', exerciseId: exercise.id }),
            },
          ]),
    ];
  }

  #people(): Entry[] {
    const { workspace, navigation } = this.#app;
    return workspace.participants.map((person) => ({
      key: person.id,
      kind: 'person',
      icon: 'people',
      title: person.name || person.code,
      note: [person.code, workspace.groupName(person.groupId)].join(' · '),
      act: () => navigation.go({ screen: 'people', search: person.name || person.code }),
    }));
  }

  /** What the firm keeps, to the place where it is read and edited. */
  #texts(): Entry[] {
    const { firmLibrary, navigation } = this.#app;
    return (firmLibrary.items ?? []).map(({ id, text, tags }) => ({
      key: `library ${id}`,
      kind: 'library',
      icon: 'library',
      title: text,
      note: tags.length === 0 ? undefined : tags.join(', '),
      act: () => navigation.go({ screen: 'library', itemId: id }),
    }));
  }
}

/** 0: does not match. Titles before notes, beginnings before middles. */
function rank(entry: Entry, words: readonly string[]): number {
  const title = foldText(entry.title);
  const all = `${title} ${foldText(entry.note ?? '')}`;
  if (!words.every((word) => all.includes(word))) return 0;
  const first = words[0] ?? '';
  if (title.startsWith(first)) return 3;
  return title.includes(first) ? 2 : 1;
}
