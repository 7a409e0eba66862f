/** Where the projector's window goes, decided from plain facts: nothing here knows Electron. */
import type { DisplayView, ProjectorWindowState } from '../../src/contract/projector.ts';

export interface Area {
  /** In device-independent pixels, as all of them here. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DisplayFacts {
  /** The system's number for it; another one after a restart, or after it was plugged in again. */
  readonly id: number;
  /** Empty where the system knows none. */
  readonly label: string;
  readonly bounds: Area;
  readonly scaleFactor: number;
  /** Built into the computer. */
  readonly internal: boolean;
}

/** What a display is known by from one start to the next. */
export interface DisplayMark extends Area {
  readonly label: string;
}

/** All displays there are, and the one the facilitator's window stands on. */
export interface Desk {
  readonly displays: readonly DisplayFacts[];
  /** Id. */
  readonly here: number;
}

/** `others`: the displays that were there already, and so are not taken without being asked for. */
export type Place =
  | { readonly kind: 'closed' }
  | { readonly kind: 'full'; readonly display: DisplayFacts }
  /** An ordinary window beside the facilitator's. */
  | { readonly kind: 'window'; readonly display: DisplayFacts; readonly others: readonly number[] }
  /** Its display is gone: it stays away until one comes. */
  | { readonly kind: 'waiting'; readonly others: readonly number[] };

export const closed: Place = { kind: 'closed' };

export function markOf({ label, bounds }: DisplayFacts): DisplayMark {
  return { label, x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height };
}

/** @throws TypeError for anything but a mark. */
export function parseMark(json: unknown): DisplayMark {
  const { label, x, y, width, height } = Object(json) as Record<keyof DisplayMark, unknown>;
  if (typeof label !== 'string' || !isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) {
    throw new TypeError('no mark of a display');
  }
  return { label, x, y, width, height };
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/**
 * Where the window goes when it is opened: on the display that was chosen, else on the one remembered, else on
 * one that is not the facilitator's. It never fills the facilitator's own display.
 *
 * @param chosen id of a display; one that is no longer there counts as null
 */
export function placeOnOpening(desk: Desk, chosen: number | null, remembered: DisplayMark | null): Place {
  const display = desk.displays.find(({ id }) => id === chosen) ?? best(free(desk), remembered) ?? desk.displays[0];
  if (display === undefined) return closed;
  if (display.id !== desk.here) return { kind: 'full', display };
  return { kind: 'window', display, others: ids(free(desk)) };
}

/**
 * Where it goes when displays were plugged in, unplugged or changed. A display that comes is taken when the window
 * waits or is an ordinary one; a display that stays is never left, even when the facilitator's window was
 * moved there by the system: what the room sees must not become the facilitator's screen.
 */
export function placeAfterChange(place: Place, desk: Desk, remembered: DisplayMark | null): Place {
  if (place.kind === 'closed') return place;
  const known = place.kind === 'waiting' ? undefined : desk.displays.find(({ id }) => id === place.display.id);
  if (place.kind === 'full') {
    const display = known ?? free(desk).find((other) => sameMark(markOf(other), markOf(place.display)));
    return display ? { kind: 'full', display } : { kind: 'waiting', others: ids(free(desk)) };
  }
  const coming = best(
    free(desk).filter(({ id }) => !place.others.includes(id)),
    remembered,
  );
  if (coming !== undefined) return { kind: 'full', display: coming };
  // One that goes and comes again is a new one.
  const others = place.others.filter((id) => desk.displays.some((display) => display.id === id));
  if (place.kind === 'waiting') return { kind: 'waiting', others };
  const own = known ?? desk.displays.find(({ id }) => id === desk.here) ?? place.display;
  return { kind: 'window', display: own, others };
}

/** Whether the window can stay as it is. */
export function samePlace(one: Place, other: Place): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'full' || other.kind !== 'full') return true;
  const { display } = other;
  return (
    one.display.id === display.id &&
    one.display.scaleFactor === display.scaleFactor &&
    sameArea(one.display.bounds, display.bounds)
  );
}

export function stateOf(place: Place, { displays, here }: Desk): Omit<ProjectorWindowState, 'interrupted'> {
  const view = ({ id, label, bounds, scaleFactor }: DisplayFacts): DisplayView => ({
    id,
    label,
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
    here: id === here,
  });
  return {
    open: place.kind !== 'closed',
    waiting: place.kind === 'waiting',
    fullScreen: place.kind === 'full',
    display: 'display' in place ? view(place.display) : null,
    displays: displays.map(view),
  };
}

/** 16:9, at most `width` and half the area, in its lower right corner. */
export function windowIn(area: Area, width = 960): Area {
  const wide = Math.round(Math.min(width, area.width / 2, (area.height / 2) * (16 / 9)));
  const high = Math.round((wide * 9) / 16);
  return { x: area.x + area.width - wide, y: area.y + area.height - high, width: wide, height: high };
}

function free({ displays, here }: Desk): readonly DisplayFacts[] {
  return displays.filter(({ id }) => id !== here);
}

function ids(displays: readonly DisplayFacts[]): readonly number[] {
  return displays.map(({ id }) => id);
}

/** The one remembered, else the first that is not built in, else the first. */
function best(displays: readonly DisplayFacts[], remembered: DisplayMark | null): DisplayFacts | undefined {
  const known = remembered === null ? [] : displays.filter((display) => likeness(display, remembered) > 0);
  const [first] = known.toSorted((a, b) => likeness(b, remembered) - likeness(a, remembered));
  return first ?? displays.find(({ internal }) => !internal) ?? displays[0];
}

/** 0: another display. A projector may come back with another resolution, or on the other side of the desk. */
function likeness(display: DisplayFacts, mark: DisplayMark | null): number {
  if (mark?.label !== display.label) return 0;
  const { bounds } = display;
  const size = bounds.width === mark.width && bounds.height === mark.height;
  const position = bounds.x === mark.x && bounds.y === mark.y;
  // Two without a name are the same only if everything else is.
  if (mark.label === '' && !(size && position)) return 0;
  return 1 + (size ? 2 : 0) + (position ? 1 : 0);
}

function sameMark(one: DisplayMark, other: DisplayMark): boolean {
  return one.label === other.label && sameArea(one, other);
}

function sameArea(one: Area, other: Area): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
