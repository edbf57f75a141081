import { dutyLanguage } from '../../findings/reading/duty-language.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { ProcessWords, VerbForms } from '../../lexicon/process-words.ts';
import { Phrases } from './phrases.ts';
import { folded, type Token } from './tokens.ts';

type Lists = {
  [Name in keyof ProcessWords as ProcessWords[Name] extends readonly string[] ? Name : never]: Phrases;
};

/** The words of one language, ready to be looked for. */
export interface Language extends Lists {
  language: string;
  /** What the verb of one who acts ends with. */
  finite: readonly string[];
  /** Length of the form of a verb of an act that stands at a place; 0 for none. */
  act(tokens: readonly Token[], at: number): number;
  /** Whether it is a form that tells the reader to act. */
  command(tokens: readonly Token[], at: number): boolean;
  /** A noun that ends in a role, where nouns are written as one: "Werkstattmeister". */
  isCompoundRole(token: Token | undefined): boolean;
  /** All its nouns have capitals, and its verbs have particles: a bare noun before a command is its object. */
  capitalNouns: boolean;
  verbFirst: {
    endings: readonly string[];
    forms: ReadonlySet<string>;
    followers: ReadonlySet<string>;
  } | null;
}

/** Shorter roles end too many other nouns. */
const SHORTEST_HEAD = 5;

export const LANGUAGES: readonly Language[] = (await lexiconPart<ProcessWords>('process')).map(
  ({ language, words }) => {
    const { acts, verbFirst, ...lists } = words;
    const phrases = Object.fromEntries(
      Object.entries({ ...lists, roles: withPlurals(lists.roles, acts) }).map(([name, entries]) => [
        name,
        new Phrases(entries),
      ]),
    ) as unknown as Lists; // Every list of the words, by its own name.
    return {
      ...phrases,
      language,
      finite: dutyLanguage(language).words.finiteEndings,
      ...actsOf(acts),
      capitalNouns: acts.particles.length > 0,
      isCompoundRole: compoundsOf(acts.particles.length > 0 ? lists.roles : []),
      verbFirst: verbFirst && {
        endings: verbFirst.endings,
        forms: new Set(verbFirst.forms.map(folded)),
        followers: new Set(verbFirst.followers.map(folded)),
      },
    };
  },
);

function compoundsOf(roles: readonly string[]): Language['isCompoundRole'] {
  const heads = roles.map(folded).filter((role) => role.length >= SHORTEST_HEAD && !role.includes(' '));
  return (token) =>
    token?.capital === true &&
    heads.some((head) => token.word.endsWith(head) && token.word.length >= head.length + 3);
}

/** Where nouns are written small, more than one of a role ends in "s". */
function withPlurals(roles: readonly string[], { particles }: VerbForms): readonly string[] {
  return particles.length > 0
    ? roles
    : [...roles, ...roles.filter((role) => !/[sy]$/.test(role)).map((role) => `${role}s`)];
}

function actsOf(verbs: VerbForms): Pick<Language, 'act' | 'command'> {
  const { stems, endings, forms, particles, commands, notCommands } = verbs;
  const whole = new Set(stems.flatMap((stem) => endings.map((ending) => folded(`${stem}${ending}`))));
  for (const form of forms) whole.add(folded(form));
  const several = new Phrases([...stems, ...forms].filter((form) => form.includes(' ')));
  const open = particles.map(folded);
  // Where verbs have particles, nouns have capitals: a word in the middle of a sentence that begins with one is no verb.
  const nouns = particles.length > 0;
  const told = new Set(stems.flatMap((stem) => commands.map((ending) => folded(`${stem}${ending}`))));
  for (const form of forms) if (!notCommands.some((ending) => form.endsWith(ending))) told.add(folded(form));
  const isIn = (words: ReadonlySet<string>, word: string) =>
    words.has(word) ||
    open.some((particle) => word.startsWith(particle) && words.has(word.slice(particle.length)));
  const isNoun = (token: Token, at: number) => nouns && token.capital && at > 0;
  return {
    act(tokens, at) {
      const token = tokens[at];
      if (!token || isNoun(token, at)) return 0;
      return Math.max(isIn(whole, token.word) ? 1 : 0, several.at(tokens, at));
    },
    command(tokens, at) {
      const token = tokens[at];
      return (
        token !== undefined && !isNoun(token, at) && (isIn(told, token.word) || several.at(tokens, at) > 0)
      );
    },
  };
}

/** The language whose little words are most frequent in a text; null where none stands there. */
export function languageOf(tokens: readonly Token[]): Language | null {
  let best: { language: Language; count: number } | null = null;
  for (const language of LANGUAGES) {
    const count = tokens.filter((_, at) => language.common.at(tokens, at) > 0).length;
    if (count > (best?.count ?? 0)) best = { language, count };
  }
  return best?.language ?? null;
}
