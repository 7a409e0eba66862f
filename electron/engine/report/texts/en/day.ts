import { counted } from './counting.ts';

const minutes = (n: number, shown: string): string => `${shown} ${n === 1 ? 'minute' : 'minutes'}`;

/** What the day left: its agenda as it ran, its photos, and what was put aside. */
export const day = {
  kicker: 'Appendix · the session',
  title: (n: number) => (n === 1 ? 'How the session went' : 'How the sessions went'),
  agenda: 'The agenda: plan and actual',
  ended: (n: number, shown: string) =>
    n === 0
      ? 'The session ended on time'
      : `The session ended ${minutes(Math.abs(n), shown)} ${n > 0 ? 'later' : 'earlier'} than planned`,
  lasted: (n: number, shown: string) =>
    n === 0
      ? 'The session took as long as planned'
      : `The session took ${minutes(Math.abs(n), shown)} ${n > 0 ? 'more' : 'less'} than planned`,
  quoted: (title: string) => `“${title}”`,
  longest: (blocks: number, names: string, n: number, shown: string) =>
    blocks === 1
      ? `The block that ran over most was ${names}: ${minutes(n, shown)} more than planned.`
      : `The blocks that ran over most were ${names}: ${minutes(n, shown)} more each.`,
  skipped: (n: number, shown: string) => (n === 1 ? 'One block was skipped.' : `${shown} blocks were skipped.`),
  tableCaption: (session: string) => `Plan and actual: ${session}`,
  tableAlt: 'Each block with its planned start and minutes, the actual ones and the difference.',
  columns: {
    block: 'Block',
    plannedStart: 'Planned start',
    plannedMinutes: 'Planned min.',
    actualStart: 'Actual start',
    actualMinutes: 'Actual min.',
    difference: 'Difference',
  },
  end: 'End of the session',
  wasSkipped: 'skipped',
  notBegun: 'not begun',
  notEnded: 'not ended',
  note: 'Difference: actual minus planned minutes. At the end: actual minus planned time.',
  noteBlocks: 'Difference: actual minus planned minutes.',

  photos: 'Photos from the session',
  photosOfExercise: 'Photos from the exercise',
  photoUntitled: 'Photo from the session',
  photoAlt: (caption: string) => `Photograph taken in the session: ${caption}`,

  parking: {
    kicker: 'Parking lot',
    title: (n: number, shown: string) => `${counted(n, shown)} ${n === 1 ? 'topic remains' : 'topics remain'} open`,
    titleSettled: (n: number, shown: string) =>
      n === 1 ? 'The one topic put aside was settled' : `All ${shown} topics put aside were settled`,
    open: 'Open',
    settled: 'Settled',
    alsoSettled: (n: number, shown: string) =>
      n === 1 ? 'One more was put aside and settled.' : `${shown} more were put aside and settled.`,
    more: (n: number, shown: string) =>
      n === 1 ? '1 more topic is in the complete edition.' : `${shown} more topics are in the complete edition.`,
  },
};
