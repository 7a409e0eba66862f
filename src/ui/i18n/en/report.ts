import type { report as spanish } from '../es/report.ts';

export const report: typeof spanish = {
  title: 'Report',
  heading: ({ wave }) => `Report of wave ${wave}`,
  preview: 'Preview of the first two pages',
  sketchNote:
    'A sketch with your data and the chosen colours. The Word document also holds a contents table, editable charts, tables and numbering.',
  nothing: 'Nothing to report yet',
  nothingText: 'The report is written from the exercises that somebody answered. Capture answers and come back.',
  toProject: 'Go to the project',

  outline: 'What will be printed',
  gaps: ({ n }) =>
    n === 0
      ? 'Nothing is missing.'
      : n === 1
        ? '1 thing is open; you can export anyway.'
        : `${n} things are open; you can export anyway.`,
  notPrinted: 'not printed',
  'section.cover': 'Cover',
  'section.answer': 'The answer, on one page',
  'section.scope': 'Scope',
  'section.profile': 'Experience profile',
  'section.instrument': 'Instrument',
  'section.agreement': 'Agreement and dissent',
  'section.priorities': 'Priorities',
  'section.roadmap': 'Roadmap',
  'section.parking': 'Parking lot',
  'section.change': 'Change since the last wave',
  'section.day': 'How the session went',
  'section.appendix': 'Appendix',
  gapNotRevealed: ({ n }) => (n === 1 ? '1 round not revealed' : `${n} rounds not revealed`),
  gapConsensus: ({ n }) => (n === 1 ? '1 consensus is missing' : `${n} consensus values are missing`),
  gapAnswers: 'no answers',
  gapFindings: 'no finding accepted',
  gapUndecided: ({ n }) => (n === 1 ? '1 finding to decide on' : `${n} findings to decide on`),
  gapActions: 'no actions',
  gapOwner: ({ n }) => (n === 1 ? '1 action without an owner' : `${n} actions without an owner`),

  coverPage: 'Sketch of the cover',
  answerPage: 'Sketch of the page that answers first',
  logoOf: ({ kit }) => `Logo: ${kit}`,
  coverKicker: 'Customer experience diagnostic',
  coverWave: 'Wave',
  coverBy: 'Presented by',
  coverEdition: 'Edition',
  answerKicker: 'The answer, on one page',
  answerReasons: 'Why we say so',
  answerNoReasons: 'Accept findings in Synthesis: the first three become the reasons.',
  answerDecision: 'The decision that is asked for',
  answerApprove: ({ n, first }) =>
    n === 1
      ? `Approve the action of the plan: ${first}.`
      : `Approve the ${n} actions of the plan and start with this one: ${first}.`,
  answerNoDecision: 'Add actions in Synthesis: approving them will be asked for here.',

  language: 'Language of the report',
  edition: 'Edition',
  'edition.executive': 'Executive',
  'edition.complete': 'Complete',
  executiveHelp: 'Up to 8 pages: what management needs to decide.',
  completeHelp: 'Every question, the formulas, the citations and the photos.',
  kit: 'Look',
  export: 'Export to Word',
  exportHelp: 'You choose the folder; it writes a .docx that the client can edit.',
  fileName: ({ client, wave }) => `Report ${client} ${wave}.docx`,
  starting: 'Preparing…',
  writing: ({ done, total }) => `Writing, step ${done} of ${total}`,
  progress: 'Progress of the report',
  cancel: 'Cancel the export',
  cancelling: 'Cancelling…',
  cancelled: 'Cancelled. No file was written.',
  written: ({ pages, size }) => (pages === 1 ? `Done: 1 page, ${size} kB` : `Done: ${pages} pages, ${size} kB`),
  open: 'Open',
  reveal: 'Show in folder',
};
