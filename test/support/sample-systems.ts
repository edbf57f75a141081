import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import handover from '../../baton.config.ts';
import type { HandoverInput } from '../../src/contracts/handover.ts';
import { listMailFiles, readMailFile } from '../../src/sources/mail/files.ts';
import { gmailLabels } from '../../src/sources/mail/headers.ts';
import { FakeCalendars, series } from './google/calendar.ts';
import { FakeDirectory } from './google/directory.ts';
import { user } from './google/directory-harbor.ts';
import { FakeDrive } from './google/drive.ts';
import { fakeGoogle } from './google/fake.ts';
import { FakeMailbox, gmailRoutes } from './google/gmail.ts';
import { GoogleTokens, writeServiceAccount } from './google/tokens.ts';
import { type Internet, openInternet } from './internet.ts';
import { FakeXero } from './xero/fake.ts';
import { sampleBooks, writeKey } from './xero/sample.ts';

const RECORDS = path.join(import.meta.dirname, '../../examples/harborlight/records');
const [OWNER = ''] = handover.leaving.addresses;
const SYSTEM_LABELS = new Map(
  Object.entries({
    Inbox: 'INBOX',
    Sent: 'SENT',
    Drafts: 'DRAFT',
    Spam: 'SPAM',
    Trash: 'TRASH',
    Starred: 'STARRED',
  }),
);

/** The sample business as its own systems would hold it. */
export interface SampleSystems {
  internet: Internet;
  mailbox: FakeMailbox;
  drive: FakeDrive;
  xero: FakeXero;
  /** A config that reads all of it through the connectors; Wise's statements stay files. */
  config: HandoverInput;
  close(): Promise<void>;
}

/**
 * Serves the sample's mails as a mailbox, its documents as a Drive, its books as an organisation of Xero, and a few
 * accounts and calendar entries. Key files are written to `directory`.
 */
export async function openSampleSystems(directory: string): Promise<SampleSystems> {
  const internet = await openInternet();
  const tokens = new GoogleTokens();
  await tokens.start(internet);
  const mailbox = await sampleMailbox();
  internet.hosts.on(
    'gmail.googleapis.com',
    fakeGoogle('gmail.v1', tokens, gmailRoutes(new Map([[OWNER, mailbox]]))),
  );
  const drive = await sampleDrive();
  drive.serve(internet, tokens, [], sampleCalendars().behaviour(tokens));
  sampleDirectory().serve(internet.hosts, tokens);
  const xero = new FakeXero();
  xero.lists = await sampleBooks();
  xero.serve(internet.hosts);
  const credentials = path.join(directory, await writeServiceAccount(directory));
  await writeKey(directory);
  const config = {
    ...handover,
    sources: [
      { use: 'drive', name: 'documents', credentials, accounts: [OWNER] },
      { use: 'gmail', name: 'mail', credentials, mailboxes: [{ address: OWNER }], unitsPerMinute: 1_000_000 },
      { use: 'xero', name: 'accounts', credentials: path.join(directory, 'xero.json') },
      { use: 'accounts', name: 'bank', path: path.join(directory, 'statements') },
      { use: 'directory', name: 'directory', credentials, administrator: OWNER },
      { use: 'calendar', name: 'calendar', credentials, accounts: [OWNER] },
    ],
  };
  return {
    internet,
    mailbox,
    drive,
    xero,
    config,
    async close() {
      await tokens.stop();
      await internet.close();
    },
  };
}

async function sampleMailbox(): Promise<FakeMailbox> {
  const mailbox = new FakeMailbox(OWNER);
  const ids = new Map(SYSTEM_LABELS);
  const idOf = (name: string) => {
    const id = ids.get(name) ?? mailbox.createLabel(name);
    ids.set(name, id);
    return id;
  };
  for (const file of await listMailFiles(path.join(RECORDS, 'mail'), 'auto'))
    for await (const message of readMailFile(file)) {
      if (message.bytes === null) continue;
      const raw = message.bytes.toString('latin1');
      const header = /^X-Gmail-Labels: (.*)\r?\n/m.exec(raw);
      // Gmail's interface gives messages as they came: what Takeout adds is not among their headers.
      const bytes = Buffer.from(raw.replace(/^X-(?:Gmail-Labels|GM-THRID): .*\r?\n/gm, ''), 'latin1');
      const names = gmailLabels(header?.[1] ?? '').filter(
        (name) => !/^(?:Opened|Unread|Category )/.test(name),
      );
      const thread = /^X-GM-THRID: (\d+)/m.exec(raw)?.[1];
      mailbox.add(bytes, names.map(idOf), thread === undefined ? undefined : BigInt(thread).toString(16));
    }
  return mailbox;
}

async function sampleDrive(): Promise<FakeDrive> {
  const drive = new FakeDrive(OWNER);
  drive.pageSize = 100;
  const root = path.join(RECORDS, 'documents');
  const folders = new Map<string, string>();
  const idOf = (name: string) => `1${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  const folderOf = (name: string): { parent?: string } => {
    if (name === '.') return {};
    const known =
      folders.get(name) ??
      drive.folder(path.basename(name), { id: idOf(name), ...folderOf(path.dirname(name)) });
    folders.set(name, known);
    return { parent: known };
  };
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const name = path.relative(root, file);
    const type = 'application/octet-stream';
    const body = await readFile(file);
    drive.add(path.basename(name), { id: idOf(name), mimeType: type, body, ...folderOf(path.dirname(name)) });
  }
  return drive;
}

function sampleDirectory(): FakeDirectory {
  const directory = new FakeDirectory();
  directory.administrators = [OWNER];
  const post = (title: string, department: string) => ({
    organizations: [{ title, department, primary: true }],
  });
  directory.users = [
    user(OWNER, 'Corazon Valdez', {
      ...post('Operations Manager', 'Operations'),
      aliases: ['cora@harborlight.example'],
    }),
    user('daniel.reyes@harborlight.example', 'Daniel Reyes', post('Operations Lead', 'Operations')),
    user('marcus@harborlight.example', 'Marcus Thorne', {
      ...post('Owner', 'Management'),
      isAdmin: true,
      isEnrolledIn2Sv: false,
    }),
  ];
  return directory;
}

function sampleCalendars(): FakeCalendars {
  const calendars = new FakeCalendars();
  calendars.add(OWNER, OWNER, { [OWNER]: 'owner' }, OWNER);
  const organizer = { email: OWNER, displayName: 'Corazon Valdez' };
  calendars.put(
    OWNER,
    series('cutoff', 'Payroll cut-off', '2026-01-10', 'FREQ=MONTHLY;BYMONTHDAY=10', { organizer }),
  );
  calendars.put(
    OWNER,
    series('vpn', 'Renew the VPN certificate', '2026-03-15', 'FREQ=YEARLY', { organizer }),
  );
  return calendars;
}
