import type { Bridge } from '../../contract/bridge.ts';
import type { CommandName, Input, Output } from '../../contract/commands/all.ts';
import type { Outcome } from '../../contract/errors.ts';
import type { ExerciseView } from '../../contract/views.ts';
import type { ShellCommandName, ShellInput, ShellOutput } from '../../contract/shell.ts';
import type { InstrumentId } from '../../domain/instruments/definition.ts';
import { local } from '../../ui/i18n/i18n.svelte.ts';
import { Anonymise } from './anonymise.svelte.ts';
import { Definitions } from './definitions.svelte.ts';
import { FileDrop } from './file-drop.svelte.ts';
import { FirmLibrary } from './firm-library.svelte.ts';
import { Files } from './files.svelte.ts';
import { Imports } from './imports.svelte.ts';
import { Housekeeping } from './housekeeping.svelte.ts';
import { Kiosk } from './kiosk.svelte.ts';
import { Library } from './library.svelte.ts';
import { Looking } from './looking.svelte.ts';
import { Merges } from './merges.svelte.ts';
import { Navigation } from './navigation.svelte.ts';
import { NetworkCard } from './network-card.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { OwnInstruments } from './own-instruments.svelte.ts';
import { EarlyKeys } from './early-keys.ts';
import { OwnBrandKits } from './own-brand-kits.svelte.ts';
import { Overlays } from './overlays.svelte.ts';
import { PhotoDrop } from './photo-drop.svelte.ts';
import { Passwords } from './passwords.svelte.ts';
import { Recents } from './recents.svelte.ts';
import { Remote } from './remote.ts';
import { Settings } from './settings.svelte.ts';
import { Undo } from './undo.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

/** Everything the screens share: the bridge, the open engagement, where one is, what is being told. */
export class AppState {
  readonly bridge: Bridge;
  readonly looking = new Looking(this);
  readonly notices = new Notices((failure) => this.looking.tells(failure));
  readonly navigation = new Navigation();
  readonly early = new EarlyKeys();
  readonly library = new Library();
  readonly definitions = new Definitions(this);
  readonly firmLibrary = new FirmLibrary(this);
  readonly ownInstruments = new OwnInstruments(this);
  readonly ownBrandKits = new OwnBrandKits(this);
  /** What Ctrl+S saves in place of the engagement, while a screen has something of its own to save. */
  saver: (() => void) | null = null;
  readonly overlays = new Overlays();
  readonly photoDrop = new PhotoDrop();
  readonly fileDrop = new FileDrop();
  readonly imports = new Imports(this);
  readonly merges = new Merges(this);
  readonly kiosk = new Kiosk(this);
  readonly files = new Files(this);
  readonly anonymise = new Anonymise(this);
  readonly housekeeping = new Housekeeping(this);
  readonly recents = new Recents(this);
  readonly networkCard = new NetworkCard(this);
  readonly passwords = new Passwords(this);
  readonly remote = new Remote();
  readonly undo = new Undo(this);
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** True once language and theme are known: the first screen can be drawn. */
  ready = $state(false);
  /** Nobody has used the application on this computer yet. */
  isFirstStart = false;
  readonly #loading = Promise.withResolvers<undefined>();
  version = $state('');

  constructor(bridge: Bridge) {
    this.bridge = bridge;
    this.workspace = new Workspace(this.ask, (isAnother) => this.definitions.follow(isAnother));
    this.settings = new Settings(bridge, this.run);
  }

  /** Resolves once settings, library and the open engagement were read. */
  get whenLoaded(): Promise<undefined> {
    return this.#loading.promise;
  }

  loaded(): void {
    this.#loading.resolve(undefined);
  }

  /** The exercise on screen, else the one last looked at, else the latest of the wave. */
  get currentExercise(): ExerciseView | undefined {
    const exercises = this.workspace.exercisesOfWave;
    return exercises.find(({ id }) => id === this.navigation.lastExerciseId) ?? exercises.at(-1);
  }

  saveHere(): void {
    if (this.saver === null) void this.files.save();
    else this.saver();
  }

  exerciseTitle(exercise: ExerciseView): string {
    const definition = this.definitions.of(exercise);
    return definition ? local(definition.title) : this.instrumentTitle(exercise.instrumentId);
  }

  instrumentTitle(id: InstrumentId): string {
    const definition = this.library.definition(id);
    return definition ? local(definition.title) : id;
  }

  /** Another wave: an exercise of the wave that was left must not stay on screen. */
  selectWave(id: string): void {
    this.workspace.selectWave(id);
    const { place } = this.navigation;
    if (!('exerciseId' in place) || place.exerciseId === undefined) return;
    const twin = this.workspace.exercise(place.exerciseId)?.instrumentId;
    const exercises = this.workspace.exercisesOfWave;
    const next = exercises.find(({ instrumentId }) => instrumentId === twin) ?? exercises.at(-1);
    this.navigation.go(next ? { screen: place.screen, exerciseId: next.id } : { screen: 'project' });
  }

  /** The engine's answer as it is, for messages beside the field that caused them. */
  ask = async <N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<Output<N>>> => {
    const outcome = await this.bridge.request(name, input);
    if (!outcome.ok) this.looking.heard(outcome.error);
    return outcome;
  };

  /** The value, or undefined after the failure was told in a notice. */
  run = async <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N> | undefined> => {
    const outcome = await this.ask(name, input);
    if (outcome.ok) return outcome.value;
    this.notices.failure(outcome.error);
    return undefined;
  };

  shell = async <N extends ShellCommandName>(name: N, input: ShellInput<N>): Promise<ShellOutput<N> | undefined> => {
    const outcome = await this.bridge.shell(name, input);
    if (outcome.ok) return outcome.value;
    this.notices.failure(outcome.error);
    return undefined;
  };
}
