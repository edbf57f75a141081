import { defineMiddleware } from 'astro:middleware';
import { plainHtml } from './site/inert.ts';
import { contentSecurityPolicy } from './site/policy.ts';

const pageDone = Symbol.for('baton.page');

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  const html = plainHtml(await response.text());
  // scripts/build.ts counts pages here.
  (globalThis as { [pageDone]?: () => void })[pageDone]?.();
  const policy = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy([])}">`;
  return new Response(
    html.replace('<head>', () => `<head>${policy}`),
    response,
  );
});
