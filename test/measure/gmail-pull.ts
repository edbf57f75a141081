import { loadHandover } from '../../src/config/load.ts';
import { pullSources } from '../../src/engine/pull.ts';
import { openDatabase } from '../../src/records/database.ts';
import { lockWorkspace } from '../../src/records/lock.ts';

// The first stage of `npm run generate`, as a program of its own that can be killed: node gmail-pull.ts CONFIG
const loaded = await loadHandover(process.argv[2]);
const release = lockWorkspace(loaded.paths.state);
const database = await openDatabase(loaded.paths.state);
const notes: string[] = [];
const progress = { stage() {}, step() {}, note: (line: string) => notes.push(line), done() {} };
try {
  const count = await pullSources(loaded, database, progress, new AbortController().signal);
  process.stdout.write(JSON.stringify({ ...count, notes }));
} finally {
  await database.destroy();
  release();
}
