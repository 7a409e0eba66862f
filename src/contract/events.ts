/** What happens without being asked for. Events tell state; they never drive control flow. */
import type { ProjectorScene, ProjectorWindowState, RemoteKey } from './projector.ts';
import type { RoomView } from './room-views.ts';
import type { SavedState } from './views.ts';

/** What is done with a file before it opens, in this order. */
export const checkStages = ['copy', 'structure', 'integrity', 'contents'] as const;
export type CheckStage = (typeof checkStages)[number];

export interface Events {
  /** The open engagement changed; `answers` when only answers did, so that screens refresh little. */
  readonly 'engagement.changed': { readonly scope: 'answers' | 'structure'; readonly exerciseId: string | null };
  readonly 'engagement.saved': SavedState;
  /** Somebody else opened the same file although it is open here. */
  readonly 'engagement.taken': { readonly machine: string; readonly user: string };
  /** A file is being looked at. `done` of `total` bytes while it is copied, else 0 of 0. */
  readonly 'engagement.opening': { readonly stage: CheckStage; readonly done: number; readonly total: number };
  readonly 'report.progress': { readonly step: string; readonly done: number; readonly total: number };
  /** How much of a file that is brought in was read. */
  readonly 'import.progress': { readonly done: number; readonly total: number };
  /** What the projector shows from now on; null when nothing is open. */
  readonly 'projector.scene': ProjectorScene | null;
  /** The second window opened, closed, or moved to another display. */
  readonly 'projector.window': ProjectorWindowState;
  /** The engine died and was started again; the working copy is open again. */
  readonly 'engine.restarted': { readonly reopened: boolean };
  /** A phone came or went, or the room opened, moved or ended. */
  readonly 'room.changed': RoomView;
  /** The menu, or the operating system, asks the window to do something. */
  readonly 'shell.asked': ShellRequest;
}

/** A double click on a file, a command-line argument, or a menu entry. */
export type ShellRequest =
  | { readonly kind: 'open-file'; readonly path: string }
  | { readonly kind: 'menu'; readonly entry: MenuEntry }
  /** A key pressed while the projector's window had the focus. */
  | { readonly kind: 'remote'; readonly key: RemoteKey };

export type MenuEntry =
  'new' | 'open' | 'save' | 'save-as' | 'close' | 'undo' | 'redo' | 'palette' | 'help' | 'settings';

export type EventName = keyof Events;
