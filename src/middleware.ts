import { defineMiddleware } from 'astro:middleware';
import { plainHtml } from './site/inert.ts';
import { contentSecurityPolicy } from './site/policy.ts';

const pageDone = Symbol.for('baton.page');

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  const html = plainHtml(await response.text());
  // scripts/build.ts counts pages here.
  (globalThis as { [pageDone]?: () => void })[pageDone]?.();
  // By now the whole page is rendered, and its template has said what styles it wrote.
  const policy = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy(locals.inlineStyles ?? [])}">`;
  return new Response(
    html.replace('<head>', () => `<head>${policy}`),
    response,
  );
});
