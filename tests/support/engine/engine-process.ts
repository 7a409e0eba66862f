/** An engine in a process of its own, in plain Node: opens a file and stays until it is ended. Told what by its arguments. */
import { Engine } from '../../../electron/engine/engine.ts';

const [dataFolder = '', resourcesFolder = '', path = '', anyway = ''] = process.argv.slice(2);
const engine = new Engine({
  dataFolder,
  resourcesFolder,
  emit: (name, payload) => process.send?.({ kind: 'event', name, payload }),
});
const outcome = await engine.request('engagement.open', { path, anyway: anyway === 'anyway' });
process.send?.({ kind: 'opened', outcome });
process.on('message', () => {
  void engine.close().then(() => process.exit(0));
});
