/** A word of a sentence, as patterns see it. */
export interface SpeechToken {
  /** Lower case, with straight apostrophes. */
  word: string;
  /** It begins a clause. */
  clause: boolean;
  capital: boolean;
}

/** The clauses of a sentence, in order. */
export function clausesOf(tokens: readonly SpeechToken[]): (readonly SpeechToken[])[] {
  const starts = [...tokens.keys()].filter((at) => tokens[at]?.clause);
  return starts.map((start, index) => tokens.slice(start, starts[index + 1]));
}

type Element =
  | { kind: 'word'; test: (word: string) => boolean; exact: readonly string[] | null; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'clause' | 'start' | 'end' };

type Pattern = readonly Element[];

/** Patterns of one list of the lexicon, found by the words that they may begin with. */
export class PatternList {
  readonly #byWord = new Map<string, Pattern[]>();
  readonly #others: Pattern[] = [];

  constructor(patterns: readonly string[], classes: Readonly<Record<string, string>>) {
    for (const text of patterns) {
      const pattern = compile(text, classes);
      for (const first of firstWords(pattern) ?? [null])
        if (first === null) this.#others.push(pattern);
        else this.#byWord.set(first, [...(this.#byWord.get(first) ?? []), pattern]);
    }
  }

  /** Index of the first word of a match at or after `from`, and the index behind it; null where none is. */
  find(tokens: readonly SpeechToken[], from = 0): { start: number; end: number } | null {
    for (let start = from; start < tokens.length; start += 1) {
      for (const list of [this.#byWord.get(tokens[start]?.word ?? '') ?? [], this.#others])
        for (const pattern of list) {
          const end = matchAt(pattern, 0, tokens, start, start);
          if (end >= 0) return { start, end };
        }
    }
    return null;
  }

  has(tokens: readonly SpeechToken[]): boolean {
    return this.find(tokens) !== null;
  }
}

function compile(text: string, classes: Readonly<Record<string, string>>): Pattern {
  const expanded = text.replace(/@(\p{L}+)/gu, (_, name: string) => classes[name] ?? name);
  return expanded
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part): Element => {
      if (part === '^') return { kind: 'clause' };
      if (part === '^^') return { kind: 'start' };
      if (part === '$') return { kind: 'end' };
      if (part === '..') return { kind: 'gap', most: 3 };
      if (part === '...') return { kind: 'gap', most: 8 };
      return wordElement(part);
    });
}

/** What is left of a verb before its pronoun: an accent near the end, and an ending of verbs ("pída-la", "dígan-nos", no "títu-los"). */
const STRESSED = /[áéíóú]\p{L}{0,3}[aendrs]$/u;

function wordElement(part: string): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const negated = part.length > 1 && part.startsWith('!');
  const tests = part.slice(negated ? 1 : 0, optional ? -1 : undefined).split('|');
  const exact = tests.every((one) => one !== '_' && !/[*´]/.test(one)) && !negated ? tests : null;
  const words = new Set(tests);
  const forms = tests.filter((one) => one.includes('*')).map((one) => one.split('*') as [string, string]);
  const stressed = tests.filter((one) => one.startsWith('´')).map((one) => one.slice(1));
  const test = (word: string) =>
    words.has(word) ||
    words.has('_') ||
    stressed.some((end) => word.endsWith(end) && STRESSED.test(word.slice(0, -end.length))) ||
    forms.some(
      ([begin, end]) =>
        word.length > begin.length + end.length && word.startsWith(begin) && word.endsWith(end),
    );
  return { kind: 'word', test: negated ? (word) => !test(word) : test, exact, optional };
}

/** The words that a match begins with; null where they are not a few fixed ones. */
function firstWords(pattern: Pattern): readonly string[] | null {
  const words: string[] = [];
  for (const element of pattern) {
    if (element.kind !== 'word') {
      if (element.kind === 'gap') return null;
      continue;
    }
    if (element.exact === null) return null;
    words.push(...element.exact);
    if (!element.optional) return [...new Set(words)];
  }
  return null;
}

/** Index behind the match of the pattern's rest at a token, or -1. Bounded: gaps are short, and patterns too. */
function matchAt(
  pattern: Pattern,
  element: number,
  tokens: readonly SpeechToken[],
  at: number,
  start: number,
): number {
  const wanted = pattern[element];
  if (wanted === undefined) return at;
  const rest = (next: number) => matchAt(pattern, element + 1, tokens, next, start);
  switch (wanted.kind) {
    case 'clause':
      return tokens[at]?.clause ? rest(at) : -1;
    case 'start':
      return at === 0 ? rest(at) : -1;
    case 'end':
      return at === tokens.length ? rest(at) : -1;
    case 'gap':
      for (let skipped = 0; skipped <= wanted.most && at + skipped <= tokens.length; skipped += 1) {
        const end = rest(at + skipped);
        if (end >= 0) return end;
      }
      return -1;
    case 'word': {
      const token = tokens[at];
      if (token && wanted.test(token.word)) {
        const end = rest(at + 1);
        if (end >= 0) return end;
      }
      return wanted.optional ? rest(at) : -1;
    }
  }
}
