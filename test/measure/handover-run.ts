import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadedHandover, loadHandover } from '../../src/config/load.ts';
import type { HandoverInput } from '../../src/contracts/handover.ts';
import type { Coverage } from '../../src/engine/coverage.ts';
import type { Report } from '../../src/evaluation/evaluate.ts';
import type { Question } from '../../src/evaluation/questions.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TICK = 100;

/** What a command took: `peakMegabytes` is of the process with its children, null where /proc is not to be had. */
export interface Took {
  seconds: number;
  /** Seconds of processor time, of the process with its children. */
  processorSeconds: number | null;
  peakMegabytes: number | null;
  output: string;
  /** What it said beside its output. */
  told: string;
}

/** A handover in a folder of its own, run by Baton's own commands as a person would. */
export class HandoverRun {
  readonly folder: string;
  readonly configFile: string;
  readonly loaded: LoadedHandover;

  private constructor(folder: string, configFile: string, loaded: LoadedHandover) {
    this.folder = folder;
    this.configFile = configFile;
    this.loaded = loaded;
  }

  /** Gives `body` a run in a temporary folder, which is removed afterwards. Paths of sources must be absolute. */
  static async with<Result>(
    config: HandoverInput,
    body: (run: HandoverRun) => Promise<Result>,
  ): Promise<Result> {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-measure-'));
    const configFile = path.join(folder, 'handover.json');
    try {
      const own = { state: 'state', content: 'content', dist: 'dist' };
      await writeFile(configFile, JSON.stringify({ ...config, ...own }));
      return await body(new HandoverRun(folder, configFile, await loadHandover(configFile)));
    } finally {
      await rm(folder, { recursive: true, force: true });
      // Astro's intermediate files lie inside the project, in a folder for each config (astro.config.mjs).
      const name = createHash('sha256').update(configFile).digest('hex').slice(0, 16);
      await rm(path.join(PROJECT, '.astro', 'handovers', name), { recursive: true, force: true });
    }
  }

  /** A second generate on unreadable files exits with 3, which is no failure. */
  generate(): Promise<Took> {
    return this.command('generate.ts', [], [0, 3]);
  }

  build(...more: string[]): Promise<Took> {
    return this.command('build.ts', more, [0]);
  }

  async ledger(): Promise<Coverage> {
    return JSON.parse((await this.command('ledger.ts', [], [0])).output) as Coverage;
  }

  async ask(questions: readonly Partial<Question>[]): Promise<Report> {
    const file = path.join(this.folder, 'questions.json');
    await writeFile(file, JSON.stringify(questions));
    return JSON.parse((await this.command('eval.ts', ['--questions', file, '--json'], [0])).output) as Report;
  }

  /** Names and texts of everything that generate wrote, to see whether a run changed any. */
  async contents(): Promise<string> {
    const { content } = this.loaded.paths;
    const names = (await readdir(content, { recursive: true })).filter((name) => path.extname(name) !== '');
    const texts = await Promise.all(
      names.sort().map(async (name) => `${name}\n${await readFile(path.join(content, name), 'utf8')}`),
    );
    return texts.join('\n');
  }

  private command(script: string, more: readonly string[], allowed: readonly number[]): Promise<Took> {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [path.join(PROJECT, 'scripts', script), '--config', this.configFile, ...more],
      { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [output, told] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
    const watch = watchTree(child.pid ?? 0);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        const { peakMegabytes, processorSeconds } = watch();
        const seconds = (performance.now() - started) / 1000;
        if (code !== null && allowed.includes(code))
          resolve({ seconds, processorSeconds, peakMegabytes, output, told });
        else reject(new Error(`${script} ended with ${code}:\n${told.slice(-2000)}`));
      });
    });
  }
}

/** Looks at a process and what it started ten times a second, until it is told to stop. Linux only. */
function watchTree(root: number): () => { peakMegabytes: number | null; processorSeconds: number | null } {
  if (!existsSync('/proc/self/stat')) return () => ({ peakMegabytes: null, processorSeconds: null });
  let peak = 0;
  const ticks = new Map<number, number>();
  const look = () => {
    let pages = 0;
    for (const process of processesBelow(root)) {
      pages += process.pages;
      ticks.set(process.id, process.ticks);
    }
    peak = Math.max(peak, pages);
  };
  const timer = setInterval(look, TICK);
  return () => {
    clearInterval(timer);
    const used = [...ticks.values()].reduce((sum, own) => sum + own, 0);
    // 4 kB pages and 100 ticks a second on every Linux that Node runs on with its usual kernels.
    return { peakMegabytes: (peak * 4096) / 1e6, processorSeconds: used / 100 };
  };
}

function processesBelow(root: number): { id: number; pages: number; ticks: number }[] {
  const all = new Map<number, { parent: number; pages: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program stands in brackets and may hold blanks: fields are counted after it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      all.set(Number(name), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        pages: Number(fields[21]),
      });
    } catch {
      // It has ended since the folder was listed.
    }
  }
  const below = (id: number): boolean => {
    for (let at = id, steps = 0; at > 1 && steps < 50; steps++) {
      if (at === root) return true;
      at = all.get(at)?.parent ?? 0;
    }
    return false;
  };
  return [...all].filter(([id]) => below(id)).map(([id, { pages, ticks }]) => ({ id, pages, ticks }));
}
