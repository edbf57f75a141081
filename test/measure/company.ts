import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HandoverInput } from '../../src/contracts/handover.ts';
import type { Report } from '../../src/evaluation/evaluate.ts';
import { holds } from '../../src/evaluation/holds.ts';
import type { Question } from '../../src/evaluation/questions.ts';
import { words } from '../../src/lexicon/en/search.ts';
import { openEvidence } from '../../src/records/open.ts';
import { plain } from '../../src/records/sentences.ts';
import { readPageFiles } from '../support/page-files.ts';
import { HandoverRun } from './handover-run.ts';
import { costs } from './mailbox.ts';
import { atMost, CORPORA, exactly, type Figure, type Measurement, share } from './measurement.ts';
import { quoteFigures } from './quotes.ts';

const FOLDER = path.join(CORPORA, 'company-zx-bank');
const COMMON = new Set(words.common);
const FORMATS = ['md', 'docx', 'html', 'pdf', 'pptx'] as const;

/** Documents of one company with questions that nobody here wrote, as a business of their own. */
export const company: Measurement = measurement(
  'zx-bank',
  'The Markdown documents of a company and 326 questions about them, through the site itself.',
  ['md'],
);

/** The same documents in five formats at once: one of each must stand, and the answers must not suffer. */
export const companyInAllFormats: Measurement = measurement(
  'zx-bank-formats',
  'The same company with every document in five formats: copies folded, and the same questions.',
  FORMATS,
);

function measurement(name: string, summary: string, formats: readonly string[]): Measurement {
  return {
    name,
    summary,
    needs: ['company-zx-bank'],
    run: (say) => HandoverRun.with(configOf(formats), (run) => measure(run, formats, say)),
  };
}

function configOf(formats: readonly string[]): HandoverInput {
  return {
    company: 'ZX Bank',
    leaving: { name: 'The operations lead' },
    sources: formats.map((format) => ({ use: 'folder', name: format, path: path.join(FOLDER, format) })),
  };
}

async function measure(run: HandoverRun, formats: readonly string[], say: (line: string) => void) {
  say('generate');
  const generated = await run.generate();
  say('build');
  const built = await run.build();
  const { read, outcomes } = await run.ledger();
  const files = formats.reduce((sum, format) => sum + readdirSync(path.join(FOLDER, format)).length, 0);
  const questions = readQuestions(formats);
  say(`ask ${questions.length} questions`);
  const report = await run.ask(questions);
  const { texts, standing } = await recordTexts(run);
  const cited = await citedAnswers(run, questions, texts, standing);
  const quotes = await quoteFigures(run);
  const figures: Figure[] = [
    exactly('documents read', read, files),
    exactly(
      'documents in an outcome',
      Object.values(outcomes).reduce((sum, count) => sum + count, 0),
      read,
    ),
    { what: 'duplicates folded', value: outcomes.duplicate },
    ...hits(
      'site',
      report.questions,
      report.verdicts.map(({ rank }) => rank),
      85,
    ),
    ...hits('plain BM25', report.questions, plainRanks(texts, standing, questions)),
    share(
      'whole answer quoted on one page, of those whose answer is the words of a document',
      cited.answered,
      cited.answerable,
    ),
    ...quotes.figures,
    ...costs('generate', generated),
    ...costs('build', built),
  ];
  if (formats.length > 1)
    figures.push(atMost('documents that stand', read - outcomes.duplicate, mostStanding()));
  return { figures, notes: [...missed(report, questions), ...quotes.notes] };
}

/** One document of each name stands at least; names of one format only stand too. */
function mostStanding(): number {
  const stems = FORMATS.flatMap((format) =>
    readdirSync(path.join(FOLDER, format)).map((name) => name.slice(0, name.lastIndexOf('.'))),
  );
  return new Set(stems).size;
}

type Asked = Pick<Question, 'question' | 'answers' | 'records'>;

interface Fact {
  filename: string;
  text: string;
}

/** The corpus's questions in Baton's shape: the sentences that answer, and the file that holds them. */
function readQuestions(formats: readonly string[]): Asked[] {
  const all = JSON.parse(readFileSync(path.join(FOLDER, 'questions.json'), 'utf8')) as {
    question: string;
    facts: Fact[];
  }[];
  return all.map(({ question, facts }) => ({
    question,
    answers: [...new Set(facts.map(({ text }) => text).filter((text) => text.trim() !== ''))],
    records: [
      ...new Set(
        facts.flatMap(({ filename }) =>
          formats.map((format) => `${format}/${filename.replace(/\.md$/, `.${format}`)}`),
        ),
      ),
    ],
  }));
}

/**
 * Of the questions whose expected answer is a record's own words, how many have all of it quoted from that record on
 * one page. An answer may be a list or table: it is compared line by line, by letters and digits alone.
 */
async function citedAnswers(
  run: HandoverRun,
  questions: readonly Asked[],
  texts: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, string>,
): Promise<{ answerable: number; answered: number }> {
  const quoted: Map<string, string>[] = [];
  for (const { page } of await readPageFiles(run.loaded.paths.content)) {
    const byRecord = new Map<string, string>();
    for (const { record, quote } of page.citations)
      byRecord.set(record, `${byRecord.get(record) ?? ''}|${bare(quote)}`);
    quoted.push(byRecord);
  }
  let [answerable, answered] = [0, 0];
  for (const { answers, records } of questions) {
    const ids = records.map((record) => standing.get(record) ?? record);
    const own = answers
      .map((answer) => answer.split('\n').map(bare).filter(Boolean))
      .filter((lines) => ids.some((id) => lines.every((line) => bare(texts.get(id) ?? '').includes(line))));
    if (own.length === 0) continue;
    answerable++;
    const stands = (lines: string[]) =>
      quoted.some((byRecord) => ids.some((id) => lines.every((line) => byRecord.get(id)?.includes(line))));
    if (own.some(stands)) answered++;
  }
  return { answerable, answered };
}

function bare(text: string): string {
  return plain(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Texts of the standing records by id, and for each copy the record that stands for it. */
async function recordTexts(
  run: HandoverRun,
): Promise<{ texts: Map<string, string>; standing: Map<string, string> }> {
  const { handover, paths } = run.loaded;
  const { evidence, close } = await openEvidence(paths.state, handover);
  const texts = new Map<string, string>();
  const standing = new Map<string, string>();
  for await (const record of evidence.records({ outcomes: ['business', 'duplicate'] })) {
    if (record.triage.of) standing.set(record.id, record.triage.of);
    else texts.set(record.id, `${record.title}\n${record.text}`);
  }
  await close();
  return { texts, standing };
}

/** The yardstick: SQLite's BM25 over whole records, stemmed, any word of the question but those that stand in every text. */
function plainRanks(
  texts: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, string>,
  questions: readonly Asked[],
): (number | null)[] {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO t (id, text) VALUES (?, ?)');
  for (const [id, text] of texts) insert.run(id, text);
  const select = database.prepare('SELECT id, text FROM t WHERE t MATCH ? ORDER BY bm25(t), id LIMIT 10');
  const ranks = questions.map(({ question, answers, records }) => {
    const asked = (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word));
    const right = new Set(records.map((record) => standing.get(record) ?? record));
    const rows = select.all(asked.map((word) => `"${word}"`).join(' OR ')) as { id: string; text: string }[];
    const rank = rows.findIndex(({ id, text }) => right.has(id) || holds(text, answers));
    return rank < 0 ? null : rank + 1;
  });
  database.close();
  return ranks;
}

function hits(who: string, questions: number, ranks: readonly (number | null)[], least?: number): Figure[] {
  return [1, 3, 10].map((limit) =>
    share(
      `${who}: right result among the first ${limit}`,
      ranks.filter((rank) => rank !== null && rank <= limit).length,
      questions,
      limit === 3 ? least : undefined,
    ),
  );
}

function missed({ verdicts }: Report, questions: readonly Asked[]): string[] {
  return verdicts.flatMap(({ question, rank }, index) =>
    rank !== null && rank <= 3
      ? []
      : [
          `${rank === null ? 'not found' : `found at ${rank}`}: ${question} (${questions[index]?.records[0]})`,
        ],
  );
}
