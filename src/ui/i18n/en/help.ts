import type { help as shape } from '../es/help.ts';

export const help: typeof shape = {
  title: 'Help',
  keysHere: 'Keys of this screen',
  keys: 'Keys everywhere in the application',
  'key.palette': 'Search or do anything',
  'key.undo': 'Undo the last change',
  'key.redo': 'Redo',
  'key.save': 'Save',
  'key.open': 'Open a file',
  'key.new': 'New engagement',
  'key.help': 'Show or hide this help',
  'screen.start':
    'Here are the engagements opened on this computer. Type to search; Enter opens the first.\nYou can drop a .respiro file on the window to open it.\nThe sample is an invented client: use it to get to know the application without touching anything of yours.',
  'screen.project':
    'The engagement at a glance: waves and sessions in order, what was run and how many people answered.\nA wave is a moment in time: T0 is the first, T1 the next. Comparing T0 with T1 is what shows progress.\nThe main button proposes the next step.',
  'screen.people':
    'One list by group. Type a name and press Enter to add the next person.\nYou can also paste a list from Excel, or import it from a file: one column of names and, if you have it, one with the group. Before anybody is added you see what comes in and what is wrong.\nThe code (P01, P02…) finds a sheet of paper again without writing the name on it.\nMark who was there: the totals of every exercise come from it.',
  'screen.agenda':
    'The blocks of the session along the time axis; the height is the length. Drag a block to move it, and its lower edge to change how long it takes; Escape leaves it as it was.\nAt the right is the method card: what the block is for, what to say and what to watch for. What has begun shows its actual time and does not move.',
  'screen.live':
    'What you look at while standing. The big button is always the next step and answers to Space or Enter.\nFirst people answer, then you reveal, at the end the room agrees on a value and you write why.\nThe projector follows this screen; at the right is what the room sees, no more and no less.\nPhones: people answer on their own through this computer, without internet. Open them with T, try one, and project with Q how to join. You see who is connected by group and who lost the network; never who answered what.\nThe kiosk hands the computer round, full screen and with nothing else in sight. It asks for a PIN at the start; to leave, Ctrl+Shift+L or the lock in the corner, and that PIN.',
  'screen.capture':
    'For paper and shows of hands. Digits are answers, Enter goes to the next person, Backspace corrects.\nIn totals per option the sum cannot exceed the people present.\nYou can also hand the computer round as a kiosk, with a PIN to leave it.',
  'screen.memory':
    'Voices: what was said. A text waits until you show it. Editing or merging texts erases nothing: the original is kept.\nParking lot: what is parked for later. Tick it as settled or take it to an action; it is printed in the report.\nPhotos of flip charts: drop or paste them. They are stored smaller and without location or any other camera data.',
  pageDown: 'Page Down',
  pageUp: 'Page Up',
  'live.act': 'the big button',
  'live.questions': 'another question',
  'live.lens': 'the other lens',
  'live.hands': 'show of hands',
  'live.kiosk': 'kiosk',
  'live.phones': 'the phones of the room',
  'live.voices': 'the voices: show, hide, group by theme',
  'live.wall': 'another page of what is projected',
  'live.join': 'project how to join, or take it off',
  'live.project': 'project, or take it off',
  'live.blank': 'blackout',
  'live.minutes': 'five minutes more or less',
  'live.insert': 'insert a block',
  'live.remote': 'forward and back; a presenter’s remote does the same',
  'live.leave': 'leave the phones, the voices, the hands or the consensus',
  'memory.move': 'move through the texts',
  'memory.show': 'show',
  'memory.hide': 'hide',
  'memory.edit': 'edit',
  'memory.choose': 'choose for merging',
  'memory.remove': 'remove',
  'register.edit': 'write in the cell; Enter again saves and goes down',
  'register.next': 'save and go to the next cell',
  'register.cancel': 'leave the cell as it was',
  'register.flag': 'tick or untick',
  'register.range': 'choose several cells',
  'register.copy': 'copy and paste, with Excel too',
  'register.clear': 'empty the chosen cells',
  'register.move': 'move the row',
  'register.remove': 'remove the row',
  'register.insert': 'insert from the library',
  'live.register': 'the register, or back to the questions',
  'screen.register':
    'One row for each thing the room says, as in a spreadsheet. Type over the cell; what you write is saved by itself, and Ctrl+Z takes it back.\nYou can copy rows in Excel and paste them from the chosen cell on. If a cell does not fit, you are told which one and why, and nothing is written until you decide.\nOn the right is the whole row, with more room for long texts.',
  'screen.results':
    'First the sentence that concludes, then the picture, then the detail.\nEvery figure explains on focus how many answers it has, how it was computed and what its limits are.\nA group with few answers is hidden. Sometimes another one is hidden too, so that nobody can work it out by subtraction.',
  'screen.synthesis':
    'Findings come from rules; you edit, accept or dismiss them. Actions are sorted by horizon.\nA finding without an action is a complaint; an action without an owner is a wish.\nThe button with the book keeps a text in the library, for other clients; “Insert from the library” brings it here.',
  'screen.compare':
    'Two waves side by side: of the same engagement, or of this one and another .respiro file, which is only read. Choose it with the button, or drop it on the window.\nIt says “improved” or “worsened” only where the 95% interval leaves zero out. Focus a figure to see how many people it rests on; open a row to see how the answers were spread.\nWhat cannot be compared is listed with its reason: another version, few answers, or a hidden group.',
  'screen.report':
    'Choose language, brand and edition, and export. The report is a Word file that can be edited, with charts that can be edited too.\nOnly accepted findings go in.',
  'screen.history':
    'Every change with its time: who did it and what changed, in words. Search in them, or narrow by kind and person. Undo also works after closing and opening again.\n“Go back to here” takes back at once all that came later. First it shows what goes, and makes a backup; it is one more change, and can be undone too.\nParticipants’ answers are never undone without your confirmation. Of what is anonymous it says neither who nor what they answered.',
  'screen.backups':
    'Each backup is a complete, checked copy of an engagement. They are on this computer, also those of a file that no longer opens. They are made by themselves: on opening, every ten minutes of work, on closing and before restoring or going back. The last 10 stay, 7 by day and 4 by week.\nChoose one: at the right you see what it holds and how it differs from what there is now. Restoring deletes nothing: what there is is backed up first.\nIf the file is damaged or somebody else changed it, it stays as it is and what is restored is saved beside it.\nThe backups of an engagement with a password ask for it too.',
  'backups.move': 'walk the backups',
  'backups.choose': 'see what it holds',
  'library.move': 'go through the texts',
  'library.edit': 'edit',
  'library.remove': 'remove',
  'library.save': 'save what is being edited',
  'screen.library':
    'Your findings and actions from one engagement to the next. They are kept on this computer, never in a client’s file.\nKeep them from Synthesis with the button with the book. If the text holds figures or names you are asked to review it first: what is a client’s stays with that client.\nTo use them: Synthesis, Insert from the library, a few letters and Enter.',
  'screen.instruments':
    'The questionnaires of the methodology and those your firm makes.\nBegin a new one or duplicate one to adapt it. Ctrl+S saves it; what is half written is kept while the window is open.\nIf you change it after it was used, results keep the version they were answered with.',
  'screen.brands':
    'The look of what you deliver. Duplicate one that comes with Respiro or start your own; at the right you see the cover and a page while you change it.\nWhere a pair is hard to read, the nearest colour that can be read is proposed. Ctrl+S saves it.\nIt is exported as one file for another computer.',
  'screen.settings':
    'What you choose here holds for new engagements and for the window. Language and theme change at once.\nThe language of the report is chosen in each engagement.',
};
