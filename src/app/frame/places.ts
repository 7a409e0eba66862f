import type { IconName } from '../../ui/components/icons.ts';
import type { MessageKey } from '../../ui/i18n/i18n.svelte.ts';
import type { ReadOnlyReason } from '../../contract/views.ts';
import type { ExerciseScreen, Place, PlainScreen } from '../state/navigation.svelte.ts';

interface PlaceEntry<S> {
  readonly screen: S;
  readonly icon: IconName;
  readonly label: Extract<MessageKey, `${string}.title`>;
}

export type ScreenEntry = PlaceEntry<PlainScreen> | PlaceEntry<ExerciseScreen>;

/** The engagement's places, in the order of the work. */
const engagementPlaces: readonly ScreenEntry[] = [
  { screen: 'project', icon: 'project', label: 'project.title' },
  { screen: 'people', icon: 'people', label: 'people.title' },
  { screen: 'agenda', icon: 'calendar', label: 'agenda.title' },
  { screen: 'live', icon: 'live', label: 'live.title' },
  { screen: 'capture', icon: 'capture', label: 'capture.title' },
  { screen: 'memory', icon: 'memory', label: 'memory.title' },
  { screen: 'results', icon: 'results', label: 'results.title' },
  { screen: 'synthesis', icon: 'synthesis', label: 'synthesis.title' },
  { screen: 'compare', icon: 'compare', label: 'compare.title' },
  { screen: 'report', icon: 'report', label: 'report.title' },
];

/** Without what only writes, where the engagement is only looked at. */
export function placesOf(reading: ReadOnlyReason | null): readonly ScreenEntry[] {
  return reading === null ? engagementPlaces : engagementPlaces.filter(({ screen }) => screen !== 'capture');
}

export const historyPlace: ScreenEntry = { screen: 'history', icon: 'history', label: 'history.title' };

/** These are there without an engagement too. */
export const startPlace: ScreenEntry = { screen: 'start', icon: 'start', label: 'start.title' };
export const libraryPlace: ScreenEntry = { screen: 'library', icon: 'library', label: 'library.title' };
export const instrumentsPlace: ScreenEntry = { screen: 'instruments', icon: 'capture', label: 'instruments.title' };
export const brandsPlace: ScreenEntry = { screen: 'brands', icon: 'brand', label: 'brands.title' };
export const backupsPlace: ScreenEntry = { screen: 'backups', icon: 'backups', label: 'backups.title' };
export const settingsPlace: ScreenEntry = { screen: 'settings', icon: 'settings', label: 'settings.title' };

const exerciseScreens: readonly string[] = ['capture', 'register', 'results'] satisfies ExerciseScreen[];

export function isExerciseScreen(screen: Place['screen']): screen is ExerciseScreen {
  return exerciseScreens.includes(screen);
}

/** Where a place of the rail leads; null for one that needs an exercise while there is none. */
export function placeOf(screen: Place['screen'], exerciseId: string | undefined): Place | null {
  if (!isExerciseScreen(screen)) return { screen };
  return exerciseId === undefined ? null : { screen, exerciseId };
}
