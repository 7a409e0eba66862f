import type { GroupView, ParticipantView, SessionView } from '../../../contract/views.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import { foldText } from '../../../ui/text/fold.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** The roster: who belongs to which group and who was in the session. */
export class People {
  search = $state('');
  selectedId: string | null = $state(null);
  readonly #app: AppState;
  readonly #present = $derived.by(() => new Set(this.session?.presentIds));

  constructor(app: AppState, search: string) {
    this.#app = app;
    this.search = search;
  }

  /** Whose attendance is shown. */
  get session(): SessionView | undefined {
    return this.#app.workspace.currentSession;
  }

  get selected(): ParticipantView | undefined {
    return this.#app.workspace.participant(this.selectedId);
  }

  get presentCount(): number {
    return this.#present.size;
  }

  isPresent(participantId: string): boolean {
    return this.#present.has(participantId);
  }

  shownOf(group: GroupView): readonly ParticipantView[] {
    const all = this.#app.workspace.participantsOf(group.id);
    const words = foldText(this.search).split(/\s+/).filter(Boolean);
    if (words.length === 0) return all;
    return all.filter((person) => {
      const text = foldText(`${person.name} ${person.code}`);
      return words.every((word) => text.includes(word));
    });
  }

  /** A list from a spreadsheet; who has no group in it goes to this one, else to those who serve customers. */
  paste(text = '', groupId?: string): void {
    const { workspace, imports } = this.#app;
    if (!this.session) return;
    const usual = workspace.groups.find(({ role }) => role === 'frontline') ?? workspace.groups[0];
    void imports.paste({ kind: 'people', sessionId: this.session.id }, groupId ?? usual?.id ?? '', text);
  }

  async add(groupId: string, names: readonly string[]): Promise<boolean> {
    if (!this.session || names.length === 0) return false;
    const people = names.map((name) => ({ groupId, name: name.slice(0, 200) }));
    return (await this.#app.run('participants.add', { sessionId: this.session.id, people })) !== undefined;
  }

  async rename(person: ParticipantView, name: string): Promise<void> {
    if (name.trim() === person.name) return;
    await this.#app.run('participants.update', { id: person.id, groupId: person.groupId, name });
  }

  async move(person: ParticipantView, groupId: string): Promise<void> {
    if (groupId === person.groupId) return;
    await this.#app.run('participants.update', { id: person.id, groupId, name: person.name });
  }

  async remove(person: ParticipantView): Promise<void> {
    const removed = await this.#app.run('participants.remove', { id: person.id });
    if (removed === undefined) return;
    this.selectedId = null;
    const what = person.name || person.code;
    this.#app.notices.info(t('people.removed', { what }), {
      label: t('common.undo'),
      act: () => void this.#app.undo.undo(),
    });
  }

  async setPresent(participantIds: readonly string[], present: boolean): Promise<void> {
    const ids = participantIds.filter((id) => this.isPresent(id) !== present);
    if (!this.session || ids.length === 0) return;
    await this.#app.run('attendance.set', { sessionId: this.session.id, participantIds: [...ids], present });
  }

  async addGroup(name: string): Promise<string | undefined> {
    return (await this.#app.run('groups.add', { name }))?.id;
  }

  async renameGroup(group: GroupView, name: string): Promise<void> {
    if (name.trim() !== group.name) await this.#app.run('groups.rename', { id: group.id, name });
  }

  async removeGroup(group: GroupView): Promise<void> {
    await this.#app.run('groups.remove', { id: group.id });
  }
}
