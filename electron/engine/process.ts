/** Entry of the utility process: wires the engine to the shell's messages, nothing else. */
import { join } from 'node:path';
import { inProcess } from './checking/checker.ts';
import { ShellChecks } from './checking/shell-checks.ts';
import { Engine } from './engine.ts';
import type { EnvelopeKey } from './storage/envelope/key.ts';
import type { FromEngine, ToEngine } from '../../src/contract/engine-messages.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: ToEngine }) => void): void;
  postMessage(message: FromEngine): void;
}

// Electron adds it to a utility process; its types would bring the whole of Electron in.
const port = (process as unknown as { parentPort: ParentPort }).parentPort;
const [dataFolder = '', resourcesFolder = '', waitsFor = ''] = process.argv.slice(2);

const checks = new ShellChecks((message) => port.postMessage(message));
let engine: Engine | null = null;

function begin(keptKey: EnvelopeKey | null): void {
  engine = new Engine({
    dataFolder,
    resourcesFolder,
    phonePage: join(import.meta.dirname, '..', 'phone', 'index.html'),
    beginCheck: inProcess(checks.start),
    keptKey,
    keepKey: (key) => port.postMessage({ kind: 'keep-key', key }),
    forgetKey: (lock) => port.postMessage({ kind: 'forget-key', lock }),
    emit: (name, payload) => port.postMessage({ kind: 'event', name, payload }),
  });
  // An engine or an application that ended by force left its engagement open: work goes on there.
  void engine.resume().finally(() => port.postMessage({ kind: 'ready' }));
}

port.on('message', ({ data: message }) => {
  switch (message.kind) {
    case 'kept-key':
      begin(message.key as EnvelopeKey | null);
      break;
    case 'request':
      void engine?.dispatch(message.name, message.input).then((outcome) => {
        port.postMessage({ kind: 'answer', id: message.id, outcome });
      });
      break;
    case 'offer-key':
      engine?.offerKey(message.key as EnvelopeKey);
      break;
    case 'resume':
      port.postMessage({ kind: 'resumed', reopened: engine?.isOpen === true });
      break;
    case 'check-heard':
      checks.heard(message.id, message.message);
      break;
    case 'check-ended':
      checks.ended(message.id, message.code);
      break;
    case 'close':
      void engine?.close().then(() => port.postMessage({ kind: 'closed' }));
      break;
  }
});

if (waitsFor !== 'kept-key') begin(null);
