import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LoadedHandover, loadHandover } from '../../src/config/load.ts';
import type { Random } from './random.ts';

const BUSINESS = path.resolve(import.meta.dirname, '../zoo/bakery-ireland');

/** A small business of the zoo in a folder of its own, whose records may be changed. */
export class ZooBusiness {
  readonly folder: string;
  readonly configFile: string;
  readonly loaded: LoadedHandover;

  private constructor(folder: string, loaded: LoadedHandover) {
    this.folder = folder;
    this.configFile = loaded.configFile;
    this.loaded = loaded;
  }

  /** `policy`: in place of the business's own. */
  static async open(policy: object = {}): Promise<ZooBusiness> {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-measure-zoo-'));
    await cp(BUSINESS, folder, { recursive: true });
    const file = path.join(folder, 'baton.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), policy }));
    return new ZooBusiness(folder, await loadHandover(path.join(folder, 'baton.json')));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** Changes, adds or takes away a thing among the records, as `random` has it; says what. */
  async changeRecords(random: Random, round: number): Promise<string> {
    const documents = path.join(this.folder, 'records/documents');
    const texts = readdirSync(documents, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .sort();
    const name = random.of(texts) ?? '';
    const file = path.join(documents, name);
    const way = random.below(4);
    if (way === 0) {
      const mail = `Message-ID: <round-${round}@tobarlane.example>\nFrom: deirdre@tobarlane.example\nTo: conor@tobarlane.example\nDate: Fri, 30 Oct 2026 09:${String(round % 60).padStart(2, '0')}:00 +0000\nSubject: Note ${round}\n\nConor, please check the small oven every ${2 + (round % 5)} weeks.\n`;
      await writeFile(path.join(this.folder, `records/mail/round-${round}.eml`), mail);
      return `a mail, round ${round}`;
    }
    if (way === 1 && texts.length > 4) {
      await rm(file);
      return `${name} deleted`;
    }
    const text = await readFile(file, 'utf8');
    const figures = [...text.matchAll(/\b\d\d\b/g)];
    const figure = random.of(figures);
    if (way === 2 && figure) {
      await writeFile(
        file,
        `${text.slice(0, figure.index)}${10 + random.below(90)}${text.slice(figure.index + 2)}`,
      );
      return `${name}: a figure`;
    }
    await writeFile(file, `${text}\nRound ${round}: the list is checked every ${2 + (round % 5)} weeks.\n`);
    return `${name}: a line`;
  }
}
