/** What deleting an engagement for good would take. */
export interface RemovalView {
  /** Of the list of recent ones. */
  readonly id: string;
  /** Empty for one with a password that was never saved to a file and is closed: then its `id` stands for the name. */
  readonly client: string;
  readonly path: string | null;
  readonly reachable: boolean;
  /** Something of it is in no file. */
  readonly unsaved: boolean;
  readonly isOpen: boolean;
  /** When each was made, the latest first. */
  readonly backups: readonly string[];
  /** Path of the sign beside the file that says who has it open, where there is one: it goes with the file. */
  readonly lockFile: string | null;
  /** Names of the files that were delivered, the latest first; they stay. Null where that cannot be read now. */
  readonly delivered: readonly string[] | null;
}

export interface RemovedView {
  /** What could not be deleted. */
  readonly left: readonly ('file' | 'lock-file' | 'backups' | 'working-copy')[];
  readonly path: string | null;
}
