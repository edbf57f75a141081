import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { StoredTasks } from '../../../src/engine/tasks/store.ts';
import { openDatabase } from '../../../src/records/database.ts';
import { taskStoreContract } from './store-contract.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

taskStoreContract('the database of the records', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-tasks-'));
  const database = await openDatabase(folder);
  opened.push(async () => {
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  });
  return new StoredTasks(database);
});
