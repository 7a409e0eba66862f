import type { ReportContext } from '../model/context.ts';
import { oneLine } from '../texts/printable.ts';

/** One line a workshop: title, place, day and how many were there. */
export function sessionLines(context: ReportContext): string[] {
  const { input, n, t } = context;
  return input.sessions.map((session) => {
    const present = session.presentIds.length;
    const parts = [
      oneLine(session.title),
      oneLine(session.place),
      n.day(session.heldOn),
      present > 0 ? t.scope.present(present, n.integer(present)) : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
  });
}

/** The workshops by their places, for the cover. */
export function mainSession(context: ReportContext): string {
  const titles = context.input.sessions.map((session) =>
    [oneLine(session.title), oneLine(session.place)].filter((part) => part !== '').join(', '),
  );
  return [...new Set(titles)].filter((title) => title !== '').join(' · ');
}
