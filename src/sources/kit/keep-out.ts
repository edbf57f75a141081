/**
 * Takes what looks like a credential out of a text of a service before it is shown or kept: bearer and basic
 * credentials, JSON Web Tokens, Google's and others' tokens, values of telling parameters.
 */
export function withoutCredentials(text: string): string {
  return text
    .slice(0, 2000)
    .replaceAll(/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, '$1 [removed]')
    .replaceAll(/\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g, '[removed]')
    .replaceAll(/\b(?:ya29\.|1\/\/|GOCSPX-)[\w.-]{6,}/g, '[removed]')
    .replaceAll(
      /\b((?:access|refresh|id)_token|client_secret|assertion|code|code_verifier|private_key)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
      '$1$2[removed]',
    );
}
