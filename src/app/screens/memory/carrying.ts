/** Texts carried by the mouse from one theme to another. */
const kind = 'application/x-respiro-voices';

export function carry(data: DataTransfer | null, ids: readonly string[]): void {
  if (data === null) return;
  data.setData(kind, JSON.stringify(ids));
  data.effectAllowed = 'move';
}

export const carriesVoices = (data: DataTransfer | null): boolean => data?.types.includes(kind) === true;

/** The ids that are dropped; none of anything else. */
export function carriedIds(data: DataTransfer | null): readonly string[] {
  const ids: unknown = JSON.parse(data?.getData(kind) || '[]');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
