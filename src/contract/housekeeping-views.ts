/** What deleting an engagement for good would take. */
export interface RemovalView {
  /** Of the list of recent ones. */
  readonly id: string;
  readonly client: string;
  readonly path: string | null;
  readonly reachable: boolean;
  /** Something of it is in no file. */
  readonly unsaved: boolean;
  readonly isOpen: boolean;
  /** When each was made, the latest first. */
  readonly backups: readonly string[];
}

export interface RemovedView {
  /** What could not be deleted. */
  readonly left: readonly ('file' | 'backups' | 'working-copy')[];
  readonly path: string | null;
}
