/** A name that shows as it is: marks that are not seen, or that turn the direction of text, become `_`. */
export function safeName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_');
}
