import type { merge as spanish } from '../es/merge.ts';

const whole = new Intl.NumberFormat('en-US');
const count = (n: number, one: string, many: string): string => `${whole.format(n)} ${n === 1 ? one : many}`;

export const merge: typeof spanish = {
  command: 'Import from another Respiro file…',
  title: 'Import from another Respiro file',
  help: 'Brings whole sessions from another file, such as a colleague’s. The other file is only read.',
  reading: 'Checking the file',
  stop: 'Stop reading',
  file: ({ name, client }) => `${name} · ${client}`,
  sameEngagement: 'It is a copy of this same engagement: only what is missing or different here comes in.',
  otherClient: 'The client’s name is not this engagement’s. Check that it is the right file.',
  losesPassword: 'That file has a password and this engagement has none: what comes in will be without it.',
  sessions: 'Sessions',
  none: 'The file has no sessions',
  noneText: 'There is nothing to bring. Choose another file.',
  here: 'already here',
  sessionText: ({ day, present }) => `${day} · ${count(present, 'person present', 'people present')}`,
  exerciseText: ({ title, anonymous, answers, entries }) =>
    [
      title,
      anonymous ? 'anonymous' : 'with names',
      ...(answers > 0 || entries === 0 ? [count(answers, 'answer', 'answers')] : []),
      ...(entries > 0 ? [count(entries, 'row', 'rows')] : []),
    ].join(' · '),
  findings: ({ findings, actions }) =>
    `Bring the findings and actions of those waves too (${count(findings, 'finding', 'findings')} and ${count(actions, 'action', 'actions')} in the file)`,
  waves: 'Which wave they go to',
  waveOf: ({ day }) => `Wave of ${day}`,
  waveLabel: ({ label, day }) => `${label} · ${day}`,
  waveNew: 'A new wave',
  groups: 'Groups in the file',
  groupFor: ({ name }) => `Group for “${name}”`,
  groupNew: 'Create this group',
  fromFile: 'in the other file',
  people: 'People who may be the same',
  peopleHelp: 'Proposed by name and group. Nobody is joined to somebody else without you seeing it here.',
  personFor: ({ name }) => `Who “${name}” is here`,
  personNew: 'Somebody else',
  personIs: ({ name, code, group }) => (name === '' ? `Is ${code}, ${group}` : `Is ${name} (${code}), ${group}`),
  summary: 'What will come in',
  nothing: 'Nothing new: all that you chose is here already.',
  nothingTicked: 'Choose at least one session.',
  same: ({ n }) => count(n, 'item is here already, the same', 'items are here already, the same'),
  registers: ({ list }) => `In registers: ${list}.`,
  register: ({ title, n }) => `${title} (${whole.format(n)})`,
  notTaken:
    'Not brought: the engagement’s brief, the history, the report’s sections and wordings, deliveries, and the password.',
  conflicts: ({ n }) => count(n, 'difference', 'differences'),
  rule: 'Which one stays',
  'rule.ours': 'What is here',
  'rule.theirs': 'The other file’s',
  'rule.newer': 'The latest',
  newerHelp: 'By the clock of each computer. Where nobody can know, what is here stays.',
  more: ({ n }) => `and ${whole.format(n)} more`,
  'column.what': 'Item',
  'column.ours': 'Here',
  'column.theirs': 'Other file',
  'column.stays': 'Stays',
  'stays.ours': 'what is here',
  'stays.theirs': 'the other',
  removed: 'was removed',
  there: 'is there',
  untold: 'different',
  newer: 'latest',
  'note.instrument-refused': ({ title }) =>
    `“${title}” is not the same instrument here in that exercise. Its answers are not brought.`,
  'note.instrument-differs': ({ title }) =>
    `“${title}” has the name and version of one that is here, but does not say the same. Compare their results with care.`,
  'note.anonymity': ({ n }) =>
    n === 1
      ? 'One exercise is anonymous in one file and with names in the other: it stays as it is here, and what is anonymous stays without names.'
      : `${whole.format(n)} exercises are anonymous in one file and with names in the other: they stay as they are here, and what is anonymous stays without names.`,
  'note.more-than-present': ({ n }) =>
    `In ${count(n, 'question of a group', 'questions of a group')} there would be more answers than people present: perhaps the same ones were counted in both files.`,
  'note.renumbered': ({ n }) =>
    `${count(n, 'ballot gets', 'ballots get')} another number, because theirs is taken here.`,
  'note.minimum-raised': ({ n }) =>
    `There, groups of fewer than ${whole.format(n)} were promised to stay hidden. This engagement’s minimum goes up to ${whole.format(n)}.`,
  'problem.too-many-people': ({ maximum }) =>
    `There would be more than ${whole.format(maximum)} people, and no engagement has more. Choose fewer sessions.`,
  'problem.too-many-answers': ({ maximum }) =>
    `They are more than ${whole.format(maximum)} answers at once. Bring the sessions in parts.`,
  'problem.too-large': () => 'It is too much for one time. Bring the sessions in parts.',
  act: ({ n }) => `Import ${count(n, 'session', 'sessions')}`,
  actNone: 'Import',
  chooseOther: 'Choose another file',
  done: ({ sessions, people, answers }) => {
    const parts = [
      ...(sessions > 0 ? [count(sessions, 'session', 'sessions')] : []),
      ...(people > 0 ? [count(people, 'person', 'people')] : []),
      ...(answers > 0 ? [count(answers, 'answer', 'answers')] : []),
    ];
    return parts.length === 0 ? 'What was missing was imported' : `Imported: ${parts.join(', ')}`;
  },
  'kind.wave': ({ n }) => count(n, 'wave', 'waves'),
  'kind.session': ({ n }) => count(n, 'session', 'sessions'),
  'kind.group': ({ n }) => count(n, 'group', 'groups'),
  'kind.person': ({ n }) => count(n, 'person', 'people'),
  'kind.attendance': ({ n }) => count(n, 'attendance', 'attendances'),
  'kind.exercise': ({ n }) => count(n, 'exercise', 'exercises'),
  'kind.round': ({ n }) => count(n, 'round', 'rounds'),
  'kind.ballot': ({ n }) => count(n, 'ballot', 'ballots'),
  'kind.answer': ({ n }) => count(n, 'answer', 'answers'),
  'kind.tally': ({ n }) => count(n, 'show of hands', 'shows of hands'),
  'kind.entry': ({ n }) => count(n, 'register row', 'register rows'),
  'kind.comment': ({ n }) => count(n, 'comment', 'comments'),
  'kind.consensus': ({ n }) => count(n, 'consensus', 'consensus values'),
  'kind.evidence': ({ n }) => count(n, 'evidence grade', 'evidence grades'),
  'kind.fact': ({ n }) => count(n, 'hard fact', 'hard facts'),
  'kind.block': ({ n }) => count(n, 'agenda block', 'agenda blocks'),
  'kind.parked': ({ n }) => count(n, 'parked topic', 'parked topics'),
  'kind.photo': ({ n }) => count(n, 'photo', 'photos'),
  'kind.finding': ({ n }) => count(n, 'finding', 'findings'),
  'kind.action': ({ n }) => count(n, 'action', 'actions'),
};
