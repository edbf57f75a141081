import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sampleHandover from '../../baton.config.ts';
import { loadHandover } from '../../src/config/load.ts';
import { pageBases } from '../../src/engine/page-store.ts';
import { type AskedCard, type CardWeights, fitCards } from '../../src/evaluation/card-weights.ts';
import { type CardVerdict, judge } from '../../src/evaluation/cards.ts';
import { admitPages } from '../../src/publish/door.ts';
import { openEvidence } from '../../src/records/open.ts';
import { searchDocuments } from '../../src/site/search/documents.ts';
import { CERTAIN, decideCard } from '../../src/site/search/engine/answers/decide.ts';
import { SiteSearch } from '../../src/site/search/engine/search.ts';
import { writeSearch } from '../../src/site/search/write-index.ts';
import type { Figure, Measurement } from './measurement.ts';
import { runProjectScript } from './project-script.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ZOO = path.join(PROJECT, 'test/zoo');
/** How likely an answer must be by its signs: the curve of what more cards cost. */
const LIKELY = [0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

interface Asked {
  question: string;
  answers: readonly string[];
}
interface Judged {
  name: string;
  /** Every other question of a business: limits were chosen on the first of two. */
  half: 0 | 1;
  question: string;
  verdicts: readonly CardVerdict[];
  /** Null where nothing is asked. */
  asked: AskedCard | null;
}

/** Answer cards: what they say to questions that have an answer in the records, and to those that have none. */
export const cards: Measurement = {
  name: 'cards',
  summary: 'Answer cards of the sample and the zoo: right, wrong, and "not in the records", by half.',
  needs: [],
  run: async (say) => {
    const judged: Judged[] = [];
    for (const name of ['sample', ...zooNames()]) {
      say(name);
      judged.push(...(await judgedCards(name)));
    }
    const chosen = LIKELY.indexOf(CERTAIN.likely);
    say('weights');
    const chosenOn = judged.filter(({ half }) => half === 0);
    const { weights, leftOut } = fitCards(chosenOn.flatMap(({ asked }) => asked ?? []));
    const figures = [
      ...figuresOf(
        judged.filter(({ half }) => half === 0),
        chosen,
        'half that limits were chosen on',
      ),
      ...figuresOf(
        judged.filter(({ half }) => half === 1),
        chosen,
        'other half',
      ),
      ...LIKELY.map((likely, index) => curvePoint(judged, index, likely)),
      leftOutFigure(leftOut, chosenOn.length),
    ];
    const told: readonly CardVerdict[] = ['wrong', 'invented', 'falsely absent'];
    const notes = judged
      // What fails on the other half is not looked at.
      .filter(({ half, verdicts }) => half === 0 && told.includes(verdicts[chosen] ?? 'none'))
      .map(({ name, question, verdicts }) => `${verdicts[chosen]}: ${question} (${name})`);
    return { figures, notes: [...notes, `weights: ${worded(weights)}`] };
  },
};

function zooNames(): string[] {
  return readdirSync(ZOO).filter((name) => existsSync(path.join(ZOO, name, 'gold.json')));
}

/** Generates a business, writes its search without rendering a page, and asks its questions. */
async function judgedCards(name: string): Promise<Judged[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-cards-'));
  try {
    const { config, questions } = await businessIn(folder, name);
    await runProjectScript('generate.ts', ['--config', config], [0, 3]);
    const search = await searchOf(config, path.join(folder, 'index'));
    const judged: Judged[] = [];
    for (const [index, { question, answers }] of questions.entries()) {
      const answer = await search.ask(question);
      const deciding = await search.deciding(question, answer);
      judged.push({
        name,
        half: index % 2 === 0 ? 0 : 1,
        question,
        verdicts: LIKELY.map((likely) =>
          judge(deciding && decideCard(deciding, { ...CERTAIN, likely }), answers),
        ),
        asked: deciding && { business: name, answers, deciding },
      });
    }
    return judged;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function businessIn(folder: string, name: string): Promise<{ config: string; questions: Asked[] }> {
  if (name !== 'sample') {
    await cp(path.join(ZOO, name), folder, { recursive: true });
    const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as { questions: Asked[] };
    return { config: path.join(folder, 'baton.json'), questions: gold.questions };
  }
  const sources = sampleHandover.sources.map((source) => ({
    ...source,
    path: path.join(PROJECT, String(source['path'])),
  }));
  const config = path.join(folder, 'handover.json');
  const own = { state: 'state', content: 'content', dist: 'dist' };
  await writeFile(config, JSON.stringify({ ...sampleHandover, ...own, sources }));
  const questions = path.join(PROJECT, 'examples/harborlight/answers/questions.json');
  return { config, questions: JSON.parse(readFileSync(questions, 'utf8')) as Asked[] };
}

async function searchOf(config: string, index: string): Promise<SiteSearch> {
  const loaded = await loadHandover(config);
  const { evidence, database, close } = await openEvidence(loaded.paths.state, loaded.handover);
  try {
    const store = pageBases(database);
    const { pages } = await admitPages({ evidence, directory: loaded.paths.content, store });
    await mkdir(index, { recursive: true });
    const about = { asOf: evidence.asOf, ask: loaded.handover.leaving.name };
    await writeSearch(index, searchDocuments(loaded, pages, evidence), about, () => {});
  } finally {
    await close();
  }
  return await SiteSearch.open((file) => readFile(path.join(index, file)));
}

function counts(judged: readonly Judged[], index: number) {
  const count = (...wanted: CardVerdict[]) =>
    judged.filter(({ verdicts }) => wanted.includes(verdicts[index] as CardVerdict)).length;
  return {
    all: judged.length,
    answerable: count('right', 'wrong', 'falsely absent', 'none'),
    unanswerable: count('invented', 'absent', 'silent'),
    right: count('right'),
    wrong: count('wrong', 'invented'),
    absent: count('absent'),
    falselyAbsent: count('falsely absent'),
  };
}

function figuresOf(judged: readonly Judged[], index: number, half: string): Figure[] {
  const { all, answerable, unanswerable, right, wrong, absent, falselyAbsent } = counts(judged, index);
  const figure = (what: string, count: number, of: number, aim: string, met: boolean): Figure => ({
    what: `${what}, ${half}`,
    value: `${count} of ${of} (${((100 * count) / Math.max(1, of)).toFixed(1)} %)`,
    aim,
    met,
  });
  return [
    figure('right card', right, answerable, '≥ 80 %', right >= 0.8 * answerable),
    figure('wrong card', wrong, all, '≤ 2 %', wrong <= 0.02 * all),
    figure(
      '"not in the records" where it is not',
      absent,
      unanswerable,
      '≥ 90 %',
      absent >= 0.9 * unanswerable,
    ),
    figure(
      '"not in the records" where it is',
      falselyAbsent,
      answerable,
      '≤ 5 %',
      falselyAbsent <= 0.05 * answerable,
    ),
  ];
}

function curvePoint(judged: readonly Judged[], index: number, likely: number): Figure {
  const { answerable, all, right, wrong } = counts(judged, index);
  return {
    what: `all questions, likely ${likely}`,
    value: `right ${right} of ${answerable}, wrong ${wrong} of ${all}`,
  };
}

function leftOutFigure(asked: ReturnType<typeof fitCards>['leftOut'], all: number): Figure {
  const verdicts = asked.map(({ card, answers }) => judge(card, answers));
  const count = (...wanted: CardVerdict[]) => verdicts.filter((one) => wanted.includes(one)).length;
  return {
    what: 'half that limits were chosen on, each business by weights of the others',
    value: `right ${count('right')}, wrong ${count('wrong', 'invented')} of ${all}`,
  };
}

/** Weights as they are written into `engine/answers/weights.ts`. */
function worded({ answer, certainty }: CardWeights): string {
  return JSON.stringify({ answer, certainty }, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(2)) : value,
  );
}
