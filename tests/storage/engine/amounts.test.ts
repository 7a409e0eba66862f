/** What one person may give of points and dots, as the engine keeps it. */
import { describe, expect, it } from 'vitest';
import { brief } from '../../support/engagement-brief.ts';
import { engineAt } from '../../support/engine/engine-at.ts';
import { registerRows } from '../../support/engine/register-rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function withDots() {
  const t = engineAt(temporaryFolder());
  const { sessions } = await t.do('engagement.create', brief);
  const sessionId = sessions[0]?.id ?? '';
  const { ids } = await t.do('participants.add', { sessionId, people: [{ groupId: 'frontline', name: 'Ana' }] });
  const instrumentId = 'wow-portfolio';
  const { id: exerciseId } = await t.do('exercises.add', { sessionId, instrumentId, anonymity: 'identified' });
  const rows = registerRows[instrumentId].map((data) => ({ id: null, data }));
  await t.do('entries.write', { exerciseId, rows });
  const { entries } = await t.do('workspace.read', {});
  const items = entries.filter((entry) => entry.exerciseId === exerciseId).map(({ id }) => id);
  const give = (at: number, value: number) =>
    t.do('answers.record', {
      exerciseId,
      lensId: 'dots',
      itemId: items[at] ?? '',
      respondent: { participantId: ids[0] ?? '' },
      value,
      channel: 'paper',
    });
  return { give };
}

describe('dots of one person', () => {
  it('are at most two on one idea and three in all; a refusal says what is left and changes nothing', async () => {
    const { give } = await withDots();
    await expect(give(0, 3)).rejects.toThrow('amount-exceeded 3 of 2');
    await give(0, 2);
    await expect(give(1, 2)).rejects.toThrow('amount-exceeded 2 of 1');
    await give(1, 1);
    await expect(give(2, 1)).rejects.toThrow('amount-exceeded 1 of 0');
    // One taken back can go elsewhere; what was on the idea itself does not count against it.
    await give(0, 1);
    await give(2, 1);
    await give(2, 1);
  });
});
