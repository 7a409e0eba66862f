/** As little as can be between a WebSocket and the disk: it parses, commits what came together, and says so. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { roomLimits } from '../../../electron/engine/room/limits.ts';
import { answersTable, putAnswer, type BareVote } from './bare-table.ts';

const db = new Database(join(process.argv[2] ?? '', 'bare-echo.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(answersTable);
const insert = db.prepare<[string, string, string, number | null]>(putAnswer);
let batch: { readonly vote: BareVote; readonly acknowledge: () => void }[] = [];

const commit = db.transaction((votes: typeof batch) => {
  for (const { vote } of votes) insert.run(vote.ballot, vote.lensId, vote.itemId, vote.value);
});

function flush(): void {
  const votes = batch;
  batch = [];
  commit(votes);
  for (const { acknowledge } of votes) acknowledge();
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const vote = JSON.parse(data.toString('utf8')) as BareVote;
    if (batch.length === 0) setTimeout(flush, roomLimits.commitWithinMs);
    batch.push({ vote, acknowledge: () => socket.send(JSON.stringify({ kind: 'ack', op: vote.op })) });
  });
});
server.on('listening', () => {
  const address = server.address();
  process.send?.({ kind: 'open', port: typeof address === 'object' ? address?.port : 0 });
});
process.once('disconnect', () => process.exit());
