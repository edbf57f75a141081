import { BatonError } from '../errors/error.ts';
import { type Ran, run } from './command.ts';
import type { Place } from './place.ts';
import { type Release, readSiteEdition, releaseNames } from './release.ts';

/** Releases in a folder of another machine, by the system's own rsync and ssh. Nobody is asked for a password. */
export class SshPlace implements Place {
  readonly name: string;
  readonly #host: string;
  readonly #folder: string;

  constructor(host: string, folder: string) {
    this.name = `${host}:${folder}`;
    this.#host = host;
    this.#folder = folder;
  }

  async open(): Promise<{ releases: Release[]; current: string | null }> {
    const { stdout } = await this.#remote(
      `mkdir -p -- ${this.#quoted} && cd -- ${this.#quoted} || exit 1
first=$(ls -A | head -n 1)
if [ -n "$first" ] && [ ! -d releases ]; then printf 'foreign\\t%s\\n' "$first"; exit 0; fi
if [ -e current ] && [ ! -L current ]; then printf 'foreign\\tcurrent\\n'; exit 0; fi
mkdir -p releases && rm -rf releases/*.part || exit 1
printf 'current\\t%s\\n' "$(readlink current)"
for one in releases/*/; do
  [ -d "$one" ] && printf 'release\\t%s\\t%s\\n' "$(basename "$one")" "$(tr -d '\\n' < "$one/edition.json" 2>/dev/null)"
done
exit 0`,
    );
    const lines = stdout.split('\n').map((line) => line.split('\t'));
    const of = (kind: string) => lines.filter(([first]) => first === kind);
    const [foreign] = of('foreign');
    if (foreign)
      throw new BatonError(
        'DEPLOY_REFUSED',
        `The folder ${this.name} holds what no deploy wrote (${foreign[1]}).`,
        { hint: 'Name another folder in --target, one that is empty or not there yet.' },
      );
    const editions = new Map(of('release').map(([, name = '', text = '']) => [name, readSiteEdition(text)]));
    const releases = releaseNames([...editions.keys()]).map((name) => ({
      name,
      edition: editions.get(name) ?? null,
    }));
    const link = of('current')[0]?.[1] ?? '';
    return { releases, current: link === '' ? null : (link.split('/').at(-1) ?? null) };
  }

  /** Files that are as in the release that is shown are linked to it there, and not sent. */
  async add(site: string, release: string, current: string | null): Promise<void> {
    const part = `${this.#folder}/releases/${release}.part`;
    const ran = await run('rsync', [
      '--recursive',
      '--links',
      '--checksum',
      '--delete',
      '--protect-args',
      '--chmod=D755,F644',
      '--rsh=ssh -o BatchMode=yes',
      ...(current === null ? [] : [`--link-dest=../${current}`]),
      '--',
      `${site}/`,
      `${this.#host}:${part}/`,
    ]);
    if (ran.code !== 0) throw this.#failed('rsync', ran);
    await this.#remote(
      `cd -- ${this.#quoted}/releases && mv -- ${quoted(`${release}.part`)} ${quoted(release)}`,
    );
  }

  /** `mv` of GNU and of BSD call it differently to take a link's place instead of moving into the folder behind it. */
  async show(release: string): Promise<void> {
    await this.#remote(
      `cd -- ${this.#quoted} && rm -f current.next && ln -s ${quoted(`releases/${release}`)} current.next && { mv -fT current.next current 2>/dev/null || mv -fh current.next current; }`,
    );
  }

  async remove(releases: readonly string[]): Promise<void> {
    if (releases.length === 0) return;
    await this.#remote(`cd -- ${this.#quoted}/releases && rm -rf -- ${releases.map(quoted).join(' ')}`);
  }

  async #remote(script: string): Promise<Ran> {
    const ran = await run('ssh', ['-o', 'BatchMode=yes', '--', this.#host, script]);
    if (ran.code !== 0) throw this.#failed('ssh', ran);
    return ran;
  }

  get #quoted(): string {
    return quoted(this.#folder);
  }

  #failed(tool: string, { code, stderr }: Ran): BatonError {
    const said = stderr.trim().split('\n').slice(-3).join(' ');
    return new BatonError('DEPLOY_FAILED', `${tool} to ${this.#host} ended with ${code}: ${said}`);
  }
}

/** A word of a shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
