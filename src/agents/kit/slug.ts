import { digestOf } from '../../common/digest.ts';

/**
 * A part of a page path: lower-case ASCII words with hyphens, at most 60 characters; accents are folded. What has no
 * such letters at all gets the first 10 hex digits of its digest.
 */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? `x${digestOf(words).slice(0, 10)}` : slug;
}

/** Slugs that stay apart: a second use of the same one gets `-2`, and so on, in order of asking. */
export function uniqueSlugs(): (words: string) => string {
  const used = new Set<string>();
  return (words) => {
    const slug = slugOf(words);
    let unique = slug;
    for (let count = 2; used.has(unique); count += 1) unique = `${slug}-${count}`;
    used.add(unique);
    return unique;
  };
}
