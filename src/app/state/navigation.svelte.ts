export type ExerciseScreen = 'live' | 'capture' | 'results';
export type PlainScreen = 'start' | 'project' | 'people' | 'synthesis' | 'report' | 'history' | 'settings';
export type Place =
  | { readonly screen: Exclude<PlainScreen, 'people'> }
  /** `search`: what the list is narrowed to on arrival. */
  | { readonly screen: 'people'; readonly search?: string }
  | { readonly screen: ExerciseScreen; readonly exerciseId: string };

/** Screens that make sense without an open engagement. */
const withoutEngagement: readonly Place['screen'][] = ['start', 'settings'];

export class Navigation {
  place: Place = $state.raw({ screen: 'start' });
  /** Where "back" leads from the settings. */
  #before: Place = { screen: 'start' };

  go(place: Place): void {
    if (place.screen === 'settings' && this.place.screen !== 'settings') this.#before = this.place;
    this.place = place;
  }

  back(): void {
    this.place = this.#before;
  }

  /** The engagement was closed: leave what only it could fill. */
  engagementClosed(): void {
    this.#before = { screen: 'start' };
    if (!withoutEngagement.includes(this.place.screen)) this.place = { screen: 'start' };
  }
}
