import { oneLine } from '../text/normalise.ts';
import { readXml, relationships, relationshipsPart } from './xml.ts';
import type { Package } from './zip.ts';

/** The comments of a slide's part, `Comment (Rita Lund): …`, in the order of the file, answers after what they answer. */
export function readSlideComments(parts: Package, slide: string): string[] {
  const links = [...relationships(parts.text(relationshipsPart(slide)), slide).values()];
  const authors = readAuthors(parts);
  return links
    .filter(({ type }) => /\/comments$/.test(type))
    .flatMap(({ target }) => commentsIn(parts.text(target)))
    .map(({ author, text }) => {
      const name = authors.get(author);
      return `Comment${name === undefined ? '' : ` (${name})`}: ${text}`;
    });
}

function commentsIn(xml: string): { author: string; text: string }[] {
  const found: { author: string; text: string }[] = [];
  let open: { author: string; text: string }[] = [];
  let inText = false;
  readXml(xml, {
    open(name, attributes) {
      if (/:(?:cm|reply)$/.test(name)) {
        const comment = { author: attributes['authorId'] ?? '', text: '' };
        open = [...open, comment];
        found.push(comment);
      }
      inText = /^(?:p:text|a:t)$/.test(name) || /:t$/.test(name);
    },
    text(text) {
      const comment = open.at(-1);
      if (inText && comment) comment.text += text;
    },
    close(name) {
      inText = false;
      if (/:p$/.test(name)) for (const comment of open.slice(-1)) comment.text += ' ';
      if (/:(?:cm|reply)$/.test(name)) open = open.slice(0, -1);
    },
  });
  return found.map(({ author, text }) => ({ author, text: oneLine(text) })).filter(({ text }) => text !== '');
}

/** Names by id, from the list of the old kind of comments and that of the new one. */
function readAuthors(parts: Package): Map<string, string> {
  const authors = new Map<string, string>();
  for (const part of ['ppt/commentAuthors.xml', 'ppt/authors.xml'])
    readXml(parts.text(part), {
      open(name, { id, name: called }) {
        if (/:(?:cmAuthor|author)$/.test(name) && id && called) authors.set(id, oneLine(called));
      },
    });
  return authors;
}
