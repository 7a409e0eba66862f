/** The beginning of a lock, in two parts that people compare at a glance: "3F2A-91BC". */
export const fingerprint = (lock: string): string => `${lock.slice(0, 4)}-${lock.slice(4, 8)}`.toUpperCase();
