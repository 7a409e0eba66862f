export type ExerciseScreen = 'capture' | 'register' | 'results';
export type PlainScreen =
  | 'start'
  | 'project'
  | 'people'
  | 'agenda'
  | 'live'
  | 'memory'
  | 'synthesis'
  | 'compare'
  | 'report'
  | 'history'
  | 'library'
  | 'instruments'
  | 'brands'
  | 'backups'
  | 'settings';
export type MemoryPart = 'voices' | 'parking' | 'photos';
export type SynthesisPart = 'profile' | 'findings' | 'plan';
export type Place =
  | {
      readonly screen: Exclude<
        PlainScreen,
        'people' | 'agenda' | 'live' | 'memory' | 'synthesis' | 'instruments' | 'brands' | 'library' | 'backups'
      >;
    }
  /** Without an instrument: the list. */
  | { readonly screen: 'instruments'; readonly instrumentId?: string }
  /** `itemId`: the text that is looked for on arrival. */
  | { readonly screen: 'library'; readonly itemId?: string }
  /** Without a kit: the list. */
  | { readonly screen: 'brands'; readonly kitId?: string }
  /** `sought`: key of the engagement whose backups come first. */
  | { readonly screen: 'backups'; readonly sought?: string }
  /** `part`: what is looked at on arrival. */
  | { readonly screen: 'synthesis'; readonly part?: SynthesisPart }
  | { readonly screen: 'memory'; readonly part?: MemoryPart }
  /** `search`: what the list is narrowed to on arrival. */
  | { readonly screen: 'people'; readonly search?: string }
  /** Without a session: the latest of the wave. */
  | { readonly screen: 'agenda'; readonly sessionId?: string }
  /** Without an exercise: where the facilitator is in the day. */
  | { readonly screen: 'live'; readonly exerciseId?: string }
  | { readonly screen: ExerciseScreen; readonly exerciseId: string };

/** Screens that make sense without an open engagement. */
const withoutEngagement: readonly Place['screen'][] = [
  'start',
  'library',
  'instruments',
  'brands',
  'backups',
  'settings',
];

export class Navigation {
  place: Place = $state.raw({ screen: 'start' });
  /** The exercise that was on screen last. */
  lastExerciseId: string | null = $state(null);
  /** The phones of the room stand in the middle of the live screen. */
  phones = $state(false);

  go(place: Place): void {
    if ('exerciseId' in place && place.exerciseId !== undefined) this.lastExerciseId = place.exerciseId;
    this.place = place;
  }

  goToPhones(): void {
    this.phones = true;
    if (this.place.screen !== 'live') this.go({ screen: 'live' });
  }

  /** The engagement was closed: leave what only it could fill. */
  engagementClosed(): void {
    this.lastExerciseId = null;
    this.phones = false;
    if (!withoutEngagement.includes(this.place.screen)) this.place = { screen: 'start' };
  }
}
