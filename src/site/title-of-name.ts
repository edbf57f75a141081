/** `labour-code` → `Labour code`. */
export function titleOfName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
