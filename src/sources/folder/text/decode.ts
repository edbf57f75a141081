/**
 * Decodes a text file: by its byte order mark, else as UTF-16 if every other byte is zero, else as UTF-8 if that is
 * valid, else by `declared` (an encoding label such as `shift_jis`), else as Windows-1252, which never fails.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return (
      (declared !== null ? byLabel(bytes, declared) : null) ?? new TextDecoder('windows-1252').decode(bytes)
    );
  }
}

/** Whether bytes read as text: no NUL (unless UTF-16) and hardly a control character in the first 8 KB. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (byMark(bytes) !== null || byZeros(bytes) !== null) return true;
  const head = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++;
  }
  return odd * 100 <= head.length;
}

function byLabel(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in Latin text nearly every second byte is zero, and none of the others. */
function byZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048);
  if (head.length < 8 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even === 0 && odd > head.length * 0.35) return 'utf-16le';
  if (odd === 0 && even > head.length * 0.35) return 'utf-16be';
  return null;
}
