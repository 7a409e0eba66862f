/** What one writes in an afternoon: a Socket.IO room that commits each vote with better-sqlite3 and then acknowledges it. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answersTable, putAnswer, type BareVote } from './bare-table.ts';

const db = new Database(join(process.argv[2] ?? '', 'socket-io.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(answersTable);
const insert = db.prepare<[string, string, string, number | null]>(putAnswer);
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('vote', ({ ballot, lensId, itemId, value }: BareVote, acknowledge: () => void) => {
    insert.run(ballot, lensId, itemId, value);
    acknowledge();
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ kind: 'open', port: typeof address === 'object' ? address?.port : 0 });
});
process.once('disconnect', () => process.exit());
