import { describe, expect, it } from 'vitest';
import { inertData, inertModule, inertSource, plainData, plainHtml } from '../../src/site/inert.ts';

const WORDS = [
  '__VITE_ASSET__abcd1234__',
  '__VITE_PRELOAD__',
  '__ASTRO_ASSET_IMAGE__x__',
  '@@ASTRO_MANIFEST_REPLACE@@',
  '___SLOTS___',
  'import.meta.env.SECRET',
  'process.env.HOME',
  '//# sourceMappingURL=x',
];

describe('words that the tools of the build replace', () => {
  it.each(WORDS)('%s is none in a module, and stands in the page as it was', (word) => {
    const inert = inertModule(inertSource(`a ${word} b ${word}`));
    expect(inert).not.toContain(word);
    expect(plainHtml(inert)).toBe(`a ${word} b ${word}`);
    const data = { title: word, list: [{ quote: word, start: 1, none: null }] };
    expect(JSON.stringify(inertData(data))).not.toContain(word);
    expect(plainData(inertData(data))).toEqual(data);
  });

  it('leaves names alone that no tool looks for', () => {
    for (const text of ['__client_id__', 'a@@b', 'important', '____', 'processes'])
      expect(inertModule(inertSource(text))).toBe(text);
  });
});
