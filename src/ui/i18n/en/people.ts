import type { people as shape } from '../es/people.ts';

export const people: typeof shape = {
  title: 'People',
  eyebrow: ({ session }) => `Attendance of ${session}`,
  heading: ({ present, total }) =>
    present === total
      ? total === 1
        ? '1 person, present'
        : `${total} people, all present`
      : `${present} of ${total} people present`,
  headingEmpty: 'Who will be in the room?',
  session: 'Session',
  search: 'Search by name or code',
  noMatch: ({ text }) => `Nobody matches “${text}”.`,
  inspector: 'Selected person',

  anonymityTitle: 'What is known of each person',
  anonymityCodes:
    'The name only serves to take attendance. In exercises by code, an answer is tied to the person’s code; you can correct it and see who is missing. The report never shows names.',
  anonymityBallots:
    'In anonymous exercises there are ballots without names, only with their group. Neither whose they are nor the time is kept: not even you can tell later.',
  anonymityMinimum: ({ minimum }) =>
    `A group with fewer than ${minimum} answers is not shown separately. If a subtraction could give it away, another group is hidden too.`,

  groupEmpty: 'Nobody yet',
  groupCount: ({ present, total }) => `${present} of ${total} present`,
  groupMore: ({ name }) => `More actions for ${name}`,
  groupName: 'Name of the group',
  renameGroup: 'Rename',
  allPresent: 'Mark everybody present',
  nonePresent: 'Mark everybody absent',
  removeGroup: 'Remove the empty group',
  addGroup: 'Add group',

  addTo: ({ group }) => `Add to ${group}`,
  addPlaceholder: 'Name, and Enter for the next',
  presentLabel: ({ name }) => `${name}, present`,
  nameOf: ({ code }) => `Name of ${code}`,
  nameless: 'No name',
  group: 'Group',
  attended: 'Sessions attended',
  attendedNone: 'None yet',
  remove: 'Remove the person',
  removed: ({ what }) => `${what} was removed`,

  paste: 'Paste from Excel',
  pasteHelp: 'Copy the columns in Excel and paste them here: one with names and, if you have it, one with the group.',
  pasteLabel: 'Pasted list',
  pastePlaceholder: 'Ana Torres\tLeadership\nLuis Prado\tFrontline',
};
