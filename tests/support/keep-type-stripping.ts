/**
 * Threads of the engine run from their sources here, so Node strips the types in each of them by a WebAssembly module. One that
 * is compiled in this thread first is shared by all of them: it is compiled once, and its code is not given back whenever
 * a thread ends, where V8 has been seen to stop the process ("allocations_.erase(addr) == 1", nodejs/node 64500).
 */
import { stripTypeScriptTypes } from 'node:module';

stripTypeScriptTypes('const kept: boolean = true;');
