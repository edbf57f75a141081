import type { Language } from './language.ts';
import { opensClause, type Token } from './tokens.ts';

/** What the sentences of one paper teach of who acts. */
export interface Learned {
  /** Names alone, without an article. */
  names: string[];
  /** What a document calls those who act in it. */
  roles: string[];
  /** What is worked in or with. */
  things: string[];
  /** Nouns that act behind their verb. */
  behind: string[];
}

/**
 * Who begins a clause of a sentence and acts on something in it, as "The shore helper ticks the card" and "Kofi mails
 * it": known wherever else the papers name them. Names alone, without an article, hold for all papers.
 */
export function learnedFrom(sentences: readonly (readonly Token[])[], language: Language): Learned {
  const names: string[] = [];
  const roles: string[] = [];
  const things: string[] = [];
  for (const tokens of sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const name = tokens[at + 1];
      if (name?.capital && language.inside.at(tokens, at) > 0 && /^\s$/.test(name.gap))
        things.push(name.word);
      if (!(at === 0 || /[;:.]/.test(tokens[at]?.gap ?? ''))) continue;
      const article = language.articles.at(tokens, at);
      const words = subjectAt(tokens, at + article, language);
      if (words === null) continue;
      if (article > 0) roles.push(words);
      else if (tokens[at]?.capital && (!words.includes(' ') || tokens[at + 1]?.capital))
        // Inside a sentence a capital is a name's; at its start it may be any word's.
        names.push(...(at > 0 && !language.capitalNouns ? [words, words] : [words]));
    }
  return { names, roles, things, behind: sentences.flatMap((tokens) => actingBehind(tokens, language)) };
}

/**
 * What acts behind its verb, where the verb may stand first: "fährt die Tour sie an". A pronoun or an accusative behind
 * it leaves no doubt and counts twice; another noun may be what acts.
 */
function actingBehind(tokens: readonly Token[], language: Language): string[] {
  if (!language.capitalNouns) return [];
  return tokens.flatMap((token, at) => {
    const [article, noun, next] = tokens.slice(at + 1, at + 4);
    if (token.capital && at > 0) return [];
    if (
      !article ||
      !noun?.capital ||
      !next ||
      [article, noun, next].some((_, by) => opensClause(tokens, at + 1 + by))
    )
      return [];
    if (language.act(tokens, at) === 0 || !isPersonal(token.word, language)) return [];
    if (language.articles.at(tokens, at + 1) === 0 || language.customers.at(tokens, at + 2) > 0) return [];
    const isObject = language.pronouns.at(tokens, at + 3) > 0 && !tokens[at + 4]?.capital;
    if (isObject) return [noun.word, noun.word];
    return language.articles.at(tokens, at + 3) > 0 || next.capital ? [noun.word] : [];
  });
}

/** Up to two words before a verb of an act in the present, which has its object behind it. */
function subjectAt(tokens: readonly Token[], from: number, language: Language): string | null {
  const words: string[] = [];
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at];
    if (!token || token.code || (at > from && opensClause(tokens, at))) return null;
    const bareObject = language.capitalNouns && language.command(tokens, at);
    if (
      words.length > 0 &&
      !token.capital &&
      language.act(tokens, at) > 0 &&
      !bareObject &&
      isPersonal(token.word, language) &&
      actsOnSomething(tokens, at + 1, language)
    ) {
      const nobody = words.some((word, index) => {
        const one = [{ word }];
        const lists = [
          language.customers,
          language.negations,
          language.common,
          language.own,
          language.modals,
          language.to,
          language.moments,
          language.usually,
        ];
        const verb = index === 0 && !language.capitalNouns && language.act(tokens, from) > 0;
        return word.length < 3 || verb || lists.some((list) => list.at(one, 0) > 0);
      });
      // A compound says a role in one word; several are what is acted on, set in front.
      if (language.capitalNouns && words.length > 1) return null;
      return nobody || language.passives.at(tokens, at - 1) > 0 || isFronted(tokens, at + 1, language)
        ? null
        : words.join(' ');
    }
    words.push(token.word);
  }
  return null;
}

/** "Die Voranmeldung gibt die Kanzlei ab": a role behind the verb acts, and what stands before it is its object. */
function isFronted(tokens: readonly Token[], at: number, language: Language): boolean {
  const article = language.articles.at(tokens, at);
  return language.capitalNouns && article > 0 && language.roles.at(tokens, at + article) > 0;
}

/** An article, a figure, a name or a marker behind a verb: a thing that is acted on. A noun has none of them. */
export function actsOnSomething(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (!token || opensClause(tokens, at)) return false;
  const { articles, to, own, ownObject, negations, pronouns } = language;
  return (
    token.capital ||
    /^\p{N}/u.test(token.word) ||
    [articles, to, own, ownObject, negations, pronouns].some((list) => list.at(tokens, at) > 0)
  );
}

/** The form that one person's act has: "ticks", not "tick", "ticked" or "ticking". */
export function isPersonal(word: string, { finite }: Language): boolean {
  return finite.some((ending) => word.endsWith(ending));
}
