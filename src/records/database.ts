import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import { BatonError } from '../errors/error.ts';
import { Breathing } from './breathing.ts';
import { createFullText } from './full-text.ts';
import type { Database, Tables } from './tables.ts';

/** Statements that are kept prepared; Kysely asks for the same few texts again and again. */
const PREPARED = 200;

const NOTHING_CHANGED = { changes: 0, lastInsertRowid: 0 };

/** What Kysely asks of a driver, over Node's own SQLite. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text: string): SqliteStatement {
      const known = prepared.get(text);
      const statement = known ?? adaptStatement(database.prepare(text));
      // SQLite itself rolls back what a full disk stopped; asked again it would fail, and hide why.
      if (text === 'rollback' && !database.isTransaction) return { ...statement, run: () => NOTHING_CHANGED };
      if (known) return known;
      if (prepared.size >= PREPARED) prepared.delete(prepared.keys().next().value as string);
      prepared.set(text, statement);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)) as IterableIterator<unknown>,
  };
}

/**
 * Opens the evidence store in a state folder, creating it where it is not there. WAL and `synchronous=FULL`: what
 * was committed survives a crash of the machine. Throws WORKSPACE_NEWER where a later Baton wrote it, and SITE_MISSING
 * where it is opened for reading only and an earlier one did.
 */
export async function openDatabase(
  stateDirectory: string,
  options: { readOnly?: boolean } = {},
): Promise<Database> {
  if (!options.readOnly) mkdirSync(stateDirectory, { recursive: true });
  const raw = new DatabaseSync(databaseFile(stateDirectory), {
    readOnly: options.readOnly ?? false,
    timeout: 10_000,
  });
  if (!options.readOnly)
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  raw.exec('PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY;');
  const dialect = new SqliteDialect({ database: adapt(raw) });
  const database = new Kysely<Tables>({ dialect, plugins: [new Breathing()] });
  try {
    await (options.readOnly ? refuseOtherSchema(database) : migrate(database));
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

export function databaseFile(stateDirectory: string): string {
  return path.join(stateDirectory, 'evidence.sqlite');
}

async function schemaOf(database: Database): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(database);
  const version = rows[0]?.user_version ?? 0;
  if (version <= MIGRATIONS.length) return version;
  throw new BatonError(
    'WORKSPACE_NEWER',
    `The state folder was written by a later Baton (schema ${version}, this one knows ${MIGRATIONS.length}).`,
  );
}

/** A reader cannot bring the store to this schema: that is generate's to do. */
async function refuseOtherSchema(database: Database): Promise<void> {
  const version = await schemaOf(database);
  if (version === MIGRATIONS.length) return;
  throw new BatonError('SITE_MISSING', 'The state folder holds no finished run of this version of Baton.', {
    hint: 'Run npm run generate with the same --config first.',
  });
}

async function migrate(database: Database): Promise<void> {
  const version = await schemaOf(database);
  if (version === MIGRATIONS.length) return;
  await database.transaction().execute(async (transaction) => {
    for (const statement of MIGRATIONS.slice(version).flat()) await sql.raw(statement).execute(transaction);
    if (version === 0) await createFullText(transaction);
    await sql.raw(`PRAGMA user_version = ${MIGRATIONS.length}`).execute(transaction);
  });
}

const TABLES = [
  'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE cursors (source TEXT PRIMARY KEY, version INTEGER NOT NULL, cursor TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE records (
     id TEXT PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
     path TEXT, parent TEXT, at TEXT, modified TEXT, digest TEXT NOT NULL, raw_digest TEXT NOT NULL,
     people TEXT NOT NULL, labels TEXT NOT NULL, segments TEXT NOT NULL, data TEXT NOT NULL,
     outcome TEXT NOT NULL, reason TEXT NOT NULL, decided_by TEXT NOT NULL, duplicate_of TEXT,
     findings_key TEXT NOT NULL, seen INTEGER NOT NULL)`,
  'CREATE INDEX records_source ON records (source, seen)',
  'CREATE INDEX records_outcome ON records (outcome, id)',
  'CREATE INDEX records_parent ON records (parent)',
  `CREATE TABLE passages (
     rowid INTEGER PRIMARY KEY, record TEXT NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
     role TEXT NOT NULL, heading TEXT NOT NULL, ordinal INTEGER, depth INTEGER NOT NULL, columns TEXT NOT NULL)`,
  'CREATE UNIQUE INDEX passages_record ON passages (record, position)',
  `CREATE TABLE findings (
     id TEXT PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, passage INTEGER NOT NULL,
     start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID`,
  'CREATE INDEX findings_record ON findings (record, start)',
  'CREATE INDEX findings_kind ON findings (kind, record, start)',
  'CREATE TABLE links (kind TEXT NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID',
  'CREATE TABLE secrets (record TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (record, position)) WITHOUT ROWID',
  'CREATE TABLE unreadable (source TEXT NOT NULL, key TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (source, key)) WITHOUT ROWID',
  'CREATE TABLE pages (path TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE page_citations (page TEXT NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
     PRIMARY KEY (page, id)) WITHOUT ROWID`,
  'CREATE INDEX page_citations_record ON page_citations (record)',
];

/** What each schema adds to the one before it; the number of the schema is its place in the list, from 1. */
const MIGRATIONS: readonly (readonly string[])[] = [
  TABLES,
  [
    'CREATE TABLE items (source TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID',
  ],
  ['CREATE TABLE not_understood (record TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID'],
  [
    'ALTER TABLE secrets RENAME TO secrets_before',
    `CREATE TABLE secrets (record TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
     PRIMARY KEY (record, place, position)) WITHOUT ROWID`,
    "INSERT INTO secrets SELECT record, 'text', kind, position FROM secrets_before",
    'DROP TABLE secrets_before',
  ],
  [
    `CREATE TABLE decisions (
     seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, outcome TEXT NOT NULL, "by" TEXT NOT NULL,
     inputs TEXT NOT NULL, output TEXT NOT NULL, program TEXT NOT NULL, at TEXT NOT NULL,
     previous TEXT NOT NULL, digest TEXT NOT NULL, seal TEXT NOT NULL)`,
    'CREATE INDEX decisions_subject ON decisions (kind, subject, seq)',
    "CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'the decision log is only appended to'); END",
    "CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'the decision log is only appended to'); END",
    `CREATE TABLE editions (number INTEGER PRIMARY KEY, digest TEXT NOT NULL, as_of TEXT NOT NULL,
     log_entries INTEGER NOT NULL, log_head TEXT NOT NULL, snapshot TEXT)`,
    `CREATE TABLE withdrawn (
     record TEXT PRIMARY KEY, text_digest TEXT NOT NULL, asked TEXT NOT NULL, why TEXT NOT NULL) WITHOUT ROWID`,
    // What was decided before there was a log is decided, and written down, once more.
    "UPDATE records SET decided_by = ''",
  ],
  [
    `CREATE TABLE waiting (
     path TEXT PRIMARY KEY, id TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL, title TEXT NOT NULL,
     section TEXT NOT NULL, kind TEXT NOT NULL, agent TEXT NOT NULL, reasons TEXT NOT NULL, harm REAL NOT NULL,
     uncertainty REAL NOT NULL, file TEXT NOT NULL, since TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE TABLE reviews (
     seq INTEGER PRIMARY KEY, path TEXT NOT NULL, digest TEXT NOT NULL, section TEXT NOT NULL, outcome TEXT NOT NULL,
     role TEXT NOT NULL, name TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL)`,
    'CREATE INDEX reviews_page ON reviews (path, digest, seq)',
  ],
];
