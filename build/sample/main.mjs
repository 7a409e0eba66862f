import { join } from 'node:path';
import { root } from '../setup/run.mjs';
import { buildSample } from './build-sample.ts';

// node build/sample/main.mjs <destination>
const [destination] = process.argv.slice(2);
if (!destination) throw new Error('name the file to write');
await buildSample(join(root, 'resources'), destination);
