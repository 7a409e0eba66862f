import { quotedFile } from '../file-name.ts';
import type { errors as shape } from '../es/errors.ts';
import { fileRefused } from './file-refused.ts';
import { importRefused, importTooLarge } from './import-errors.ts';
import { wordFileRefused, wordFileTags } from './word-file.ts';

const file = quotedFile('“', '”');

export const errors: typeof shape = {
  'invalid-input': () =>
    'Something typed is not valid and was not saved. The rest is unchanged. Check it and try again.',
  'not-found': () => 'That no longer exists; it may have been removed a moment ago. Nothing was changed.',
  'no-engagement': () => 'No engagement is open. Open one or create a new one.',
  'not-an-engagement': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'This file')} is not a Respiro engagement. It was left as it was. Choose a file that ends in .respiro.`,
    ),
  'file-damaged': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'The file')} is damaged or incomplete and was not opened. It was left as it was. Ask for another copy or open a backup.`,
    ),
  'file-newer': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'The file')} was made with a newer version of Respiro. It was left as it was. Update Respiro to open it.`,
    ),
  'file-missing': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'The file')} is no longer in its place. If it was moved, open it from its new folder; if it is on a stick, plug it in.`,
    ),
  'file-unreadable': (details) =>
    fileRefused(
      details,
      `${file(details['path'], 'The file')} could not be read. It was left as it was. Check that you may open it, or copy it to another folder.`,
    ),
  'folder-missing': ({ path }) =>
    `The folder${typeof path === 'string' ? ` ${file(path, '')}` : ''} cannot be reached. Your work is safe on this computer. Plug the stick in or save elsewhere.`,
  'folder-read-only': () =>
    'That folder cannot be written to. Your work is safe on this computer. Save it in another folder.',
  'disk-full': () =>
    'The disk is full. The last change was not saved; everything before it is complete. Free some space or save elsewhere.',
  'file-in-use': () =>
    'Another program is using the file. Your work is safe on this computer. Close that program and try again.',
  'destination-changed': ({ copy }) =>
    copy
      ? `Somebody else changed the file. Theirs was left untouched and yours was saved beside it, in ${file(copy, '')}. Compare them and choose one.`
      : 'Somebody else changed the file. Theirs was left untouched and yours is safe on this computer. Save yours under another name.',
  'destination-missing': ({ path }) =>
    `${file(path, 'The file')} is no longer in its folder: it was moved, renamed or deleted. Your work is safe on this computer. Save elsewhere or write it there again.`,
  'engagement-in-use': ({ path }) =>
    `${file(path, 'The engagement')} is open elsewhere and was not opened here. Close it there and try again.`,
  'backup-damaged': () => 'That backup is not complete and was not restored. Nothing was changed. Choose another one.',
  'password-needed': () =>
    'This engagement has a password and was not opened. Nothing changed. Type the password it was saved with.',
  'wrong-password': () =>
    "That is not the password. Nothing was opened or changed. Type it again; mind capitals and the keyboard's language.",
  'read-only-engagement': ({ reason }) =>
    reason === 'newer'
      ? 'This engagement was made with a newer version and can only be looked at here. Nothing was changed. Update Respiro to work on it.'
      : 'This engagement is open for reading only. Nothing was changed. To work on it, save it under another name.',
  'anonymity-locked': () =>
    'Anonymity is chosen before the first answer, and this exercise has its choice already. Nothing was changed.',
  'round-not-revealed': () =>
    'Consensus is recorded after the results are revealed. Nothing was changed. Reveal them first.',
  'round-closed': () =>
    'The round is not open and this answer was not saved. The earlier ones are complete. Ask for it to be opened, or hand it in on paper.',
  'photo-unreadable': () =>
    'The photo could not be read and was not added. Save it as JPEG or PNG, or take another one, and try again.',
  'wrong-pin': ({ waitSeconds }) =>
    Number(waitSeconds) > 0
      ? `That is not the PIN. The kiosk stays as it was. Wait ${Number(waitSeconds)} seconds and try again.`
      : 'That is not the PIN. The kiosk stays as it was. Try again.',
  'room-closed': () => 'The room is not open and nothing was changed. Open it and try again.',
  'no-network': () =>
    'This computer has no network that phones could come by. The room was not opened. Connect it to a router or turn its hotspot on, and try again.',
  'address-gone': () =>
    'That address is no longer of this computer and the room was not opened there. Choose another network of the list.',
  'port-taken': ({ port }) =>
    typeof port === 'number'
      ? `Another program uses port ${port} and the room was not opened. Choose another port or close that program.`
      : 'Another program uses that port and the room was not opened. Choose another port or close that program.',
  'tally-exceeds-present': ({ present, total, free }) =>
    typeof free === 'number' && free !== present
      ? `${total} hands were counted and ${free === 1 ? '1 person is' : `${free} people are`} left to count: ${present} are present and the others have answered already. It was not saved. Correct the count or the attendance.`
      : typeof present === 'number' && typeof total === 'number'
        ? `${total} hands were counted and ${present} people are present. It was not saved. Correct the count or the attendance.`
        : 'More hands were counted than people present. It was not saved. Correct the count or the attendance.',
  'cell-invalid': ({ row, problem }) =>
    problem === 'too-long'
      ? `The text in row ${String(row)} is too long and nothing was saved. Shorten it and try again.`
      : problem === 'taken'
        ? `Another row already stands in the place of that scene and nothing was saved. Edit that one.`
        : `A value in row ${String(row)} does not fit its column and nothing was saved. Correct it and try again.`,
  'register-full': ({ most }) =>
    `Up to ${String(most)} rows fit here and none was added. Remove some that are no longer needed, or use another exercise.`,
  'too-long-for-row': ({ most }) =>
    `A text has more than ${String(most)} letters and does not fit a row of the register; none was added. Edit it shorter and try again.`,
  'amount-exceeded': ({ left }) => `There is not enough left: up to ${String(left)} can go here. What was there stays.`,
  'wall-exceeded': ({ total, most, people }) =>
    `${String(total)} were counted, and the ${people === 1 ? '1 person' : `${String(people)} people`} left to count can give ${String(most)}. It was not saved. Correct the count or the attendance.`,
  'place-taken': ({ place }) => `Place ${String(place)} belongs to another option already. What was there stays.`,
  'has-answers': ({ what }) =>
    what === 'group'
      ? 'That group has participants or answers and was not removed. Move its people to another group first.'
      : what === 'words'
        ? 'That question has answers already, and its words were not changed. Write a new row without “Instead of”.'
        : 'It has answers already and was not removed. Remove the answers first, one by one, with the reason.',
  'unsaved-work': () =>
    'That engagement holds work that no file has yet, so it stays on the list. Open it and save it before removing it.',
  'library-full': ({ maximum }) =>
    `The library is full${typeof maximum === 'number' ? `: it holds ${maximum} texts` : ''}. This one was not kept. Remove some that you no longer use and try again.`,
  'library-names-client': () =>
    'The text names the client of the open engagement and was not kept in the library. Write “the company” instead and keep it.',
  'instrument-unsound': () =>
    'The instrument lacks something and was not saved. What you wrote is still here. Correct what is marked and save it.',
  'brand-kit-unsound': () =>
    'The brand lacks something and was not saved. What you changed is still here. Correct what is marked and save it.',
  'word-file-refused': wordFileRefused,
  'word-file-tags': wordFileTags,
  'benchmark-off': () => 'Your own reference is off and nothing was added. Turn it on in Settings and try again.',
  'benchmark-nothing': () =>
    'This project has no totals to add yet: it is the sample, or there are fewer answers than the minimum.',
  'undo-removes-answers': () =>
    'Undoing this would delete participants’ answers. Nothing was changed until you confirm it.',
  'nothing-to-undo': () => 'There is nothing more to undo or redo.',
  'undo-conflict': () =>
    'That can no longer be undone, because something later depends on it. Nothing was changed. Correct it by hand.',
  'import-refused': importRefused,
  'import-too-large': importTooLarge,
  'import-outdated': () =>
    'The engagement changed since the file was checked, or some rows have faults. Nothing was imported. Look at the summary and import again.',
  'anonymise-outdated': () =>
    'The engagement changed since the names were looked for. Nothing was written. Look through the list again.',
  'anonymise-unsound': () =>
    'The copy did not pass the check with which a file is opened. Nothing was written and the engagement stays as it was. Close it and open it again; if it happens again, restore a backup.',
  cancelled: () => 'Cancelled. Nothing was written.',
  'engine-restarted': () =>
    'Respiro had to restart its data engine. Everything confirmed is safe. Repeat the last thing you did.',
  unexpected: () =>
    'Something unforeseen happened and this last step was not done. Everything before it is safe. Try again; if it happens again, restart Respiro.',
};
