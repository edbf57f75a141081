import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { inlineBlocks } from './site/inline-blocks.ts';

const pageDone = Symbol.for('baton.page');
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
    if (hashes.size < 1000) hashes.set(text, hash);
  }
  return hash;
}

/** A page may load from its own origin alone; inline scripts and styles are named by their hash. */
export function contentSecurityPolicy(html: string): string {
  const { scripts, styles } = inlineBlocks(html);
  const list = (blocks: string[]) => [...new Set(blocks.map(hashOf))].map((hash) => ` ${hash}`).join('');
  return [
    "default-src 'none'",
    // Pagefind searches with WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval'${list(scripts)}`,
    `style-src 'self'${list(styles)}`,
    // Starlight sets lengths by style attributes; no text of a record ever becomes an attribute's name.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  const html = await response.text();
  // scripts/build.ts counts pages here.
  (globalThis as { [pageDone]?: () => void })[pageDone]?.();
  const policy = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy(html)}">`;
  return new Response(
    html.replace('<head>', () => `<head>${policy}`),
    response,
  );
});
