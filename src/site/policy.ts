import { createHash } from 'node:crypto';

/**
 * The content security policy of a page. It loads from its own origin alone and no script that stands in the page
 * itself runs: all scripts are files of the build. `styles` are the inline styles that the page's own template wrote,
 * to the letter; each is allowed by its hash. Nothing is learnt from the finished HTML, which holds text of records.
 */
export function contentSecurityPolicy(styles: readonly string[]): string {
  const hashes = [...new Set(styles)].map(
    (style) => ` 'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self'${hashes.join('')}`,
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
