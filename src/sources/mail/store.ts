/** Files that mail programs and systems keep beside the mail, by their whole names: indexes, settings, thumbnails. */
const PROGRAM_FILES = new Set([
  // Thunderbird
  'popstate.dat',
  'msgfilterrules.dat',
  'filterlog.html',
  'junklog.html',
  // Apple Mail
  'info.plist',
  'table_of_contents',
  // Maildir, Dovecot, Courier
  'maildirfolder',
  'maildirsize',
  'subscriptions',
  'courierimapsubscribed',
  'courierimapuiddb',
  // systems
  '.ds_store',
  'thumbs.db',
  'desktop.ini',
]);

/** Names of folders that say something of the mail, though their file has an ending. */
const FOLDER_NAMES =
  /^(?:inbox|sent(?:[ _-].*)?|drafts?|archives?|trash|junk|spam|deleted(?:[ _-].*)?|outbox|templates)$/i;

/** What the paths below a place tell of the programs that wrote it: its folders, its labels, its own files. */
export class MailStore {
  readonly #paths: ReadonlySet<string>;
  /** Folders that hold indexes of Thunderbird. */
  readonly #thunderbird: ReadonlySet<string>;
  /** Folders that hold `cur` or `new` of a Maildir. */
  readonly #maildirs: ReadonlySet<string>;

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths);
    this.#thunderbird = new Set(paths.filter((path) => /\.msf$/i.test(path)).map(folderOf));
    this.#maildirs = new Set(
      paths
        .map(folderOf)
        .flatMap((folder) => (/(?:^|\/)(?:cur|new)$/.test(folder) ? [folderOf(folder)] : [])),
    );
  }

  /** Whether a file is a program's own and holds no mail. */
  isProgramFile(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    return PROGRAM_FILES.has(name) || /\.msf$|^dovecot[.-]/.test(name) || /^\._/.test(name);
  }

  /** Whether Thunderbird keeps an index of the file: then it is a folder of mail, whatever its name, and also empty. */
  isFolderFile(path: string): boolean {
    return this.#paths.has(`${path}.msf`);
  }

  /** Where in a Maildir (https://cr.yp.to/proto/maildir.html) a file lies; null where it lies in none. */
  maildirPlaceOf(path: string): 'cur' | 'new' | 'tmp' | null {
    const folder = folderOf(path);
    const place = folder.slice(folder.lastIndexOf('/') + 1);
    if (place !== 'cur' && place !== 'new' && place !== 'tmp') return null;
    return this.#maildirs.has(folderOf(folder)) ? place : null;
  }

  /** The mail folder that a path names, and the flags in its name. */
  labelsOf(path: string): string[] {
    const folder = this.#folderLabel(path);
    const flags = this.maildirPlaceOf(path) ? flagLabels(path) : [];
    return [...(folder === '' ? [] : [folder]), ...flags];
  }

  /** Of `Inbox.sbd/Clients`, `Inbox/Clients`; of `INBOX.mbox/8C5F/Data/Messages/1.emlx`, `INBOX`; of `takeout.mbox`, none. */
  #folderLabel(path: string): string {
    const parts = path.split('/');
    const file = parts.pop() ?? '';
    if (this.maildirPlaceOf(path))
      return parts
        .slice(0, -1)
        .map((part) => part.replace(/^\./, '').replaceAll('.', '/'))
        .join('/');
    const apple = parts.filter((part) => APPLE_FOLDER.test(part));
    if (apple.length > 0) return apple.map((part) => part.replace(APPLE_FOLDER, '')).join('/');
    const folders = this.#belowAccount(parts)
      .map((part) => part.replace(/\.sbd$/i, ''))
      .filter((part) => !/^(?:mail|local folders|imapmail|takeout)$/i.test(part));
    const stem = file.replace(/\.(?:mbox|mbx|mbs|gz)/gi, '');
    const telling =
      this.isFolderFile(path) ||
      (!/\.eml/i.test(file) &&
        (FOLDER_NAMES.test(stem) || (!file.includes('.') && !/^(?:mbox|mail|all|export)$/i.test(stem))));
    return [...folders, ...(telling ? [stem] : [])].join('/');
  }

  /** Without the folders of Thunderbird's profile and account, such as `ImapMail/imap.acme.example`. */
  #belowAccount(parts: readonly string[]): readonly string[] {
    if (this.#thunderbird.has('')) return parts;
    const indexed = parts.findIndex((_, index) => this.#thunderbird.has(parts.slice(0, index + 1).join('/')));
    const account = indexed < 0 && parts.includes('ImapMail') ? parts.indexOf('ImapMail') + 1 : indexed;
    return parts.slice(account + 1);
  }
}

const APPLE_FOLDER = /\.(?:imap)?mbox$/i;

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Maildir flags that say something of the mail. */
function flagLabels(name: string): string[] {
  const flags = /[:;!]2,([A-Za-z]*)$/.exec(name)?.[1] ?? '';
  const names: Record<string, string> = { D: 'Draft', F: 'Flagged', T: 'Trash' };
  return [...flags].flatMap((flag) => (Object.hasOwn(names, flag) ? [names[flag] ?? ''] : []));
}
