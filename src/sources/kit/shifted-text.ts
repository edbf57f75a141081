/** RFC 2152: `+…-` holds UTF-16 in base64. */
export function decodeUtf7(bytes: Uint8Array): string {
  const source = Buffer.from(bytes).toString('latin1');
  return source.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, coded: string) => {
    if (coded === '') return '+';
    const units = Buffer.from(coded, 'base64');
    return units
      .subarray(0, units.length - (units.length % 2))
      .swap16()
      .toString('utf16le');
  });
}

/** HZ (RFC 1843): `~{` and `~}` shift into and out of pairs of GB 2312. */
export const decodeHz = (bytes: Uint8Array) => decodeShifted(bytes, 'gbk', '~{', '~}');

/** ISO-2022-KR (RFC 1557): SO and SI shift into and out of pairs of KS X 1001. */
export const decodeIso2022Kr = (bytes: Uint8Array) => decodeShifted(bytes, 'euc-kr', '\x0e', '\x0f');

/** Seven-bit encodings that shift between ASCII and pairs of a national set. */
function decodeShifted(bytes: Uint8Array, label: string, into: string, out: string): string {
  const decoder = new TextDecoder(label);
  const source = Buffer.from(bytes).toString('latin1').replace('\x1b$)C', '');
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf(into, at);
    if (open < 0) break;
    const shut = source.indexOf(out, open + into.length);
    const end = shut < 0 ? source.length : shut;
    parts.push(source.slice(at, open));
    const pairs = Buffer.from(source.slice(open + into.length, end), 'latin1');
    for (let index = 0; index < pairs.length; index += 1) {
      const byte = pairs[index] ?? 0;
      if (byte > 0x20) pairs[index] = byte | 0x80;
    }
    parts.push(decoder.decode(pairs));
    at = shut < 0 ? source.length : shut + out.length;
  }
  parts.push(source.slice(at));
  return parts.join('');
}
