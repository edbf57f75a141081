/** The file that uuencoded lines hold, with the text around them kept; bytes without `begin` stay as they are. */
export function decodeUuencode(bytes: Uint8Array): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const start = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  if (start < 0) return bytes;
  const parts: Buffer[] = [
    Buffer.from(
      lines
        .slice(0, start)
        .map((line) => `${line}\n`)
        .join(''),
      'latin1',
    ),
  ];
  let at = start + 1;
  for (; at < lines.length && !/^end\s*$/.test(lines[at] ?? ''); at += 1)
    parts.push(decodeLine((lines[at] ?? '').replace(/\r$/, '')));
  parts.push(Buffer.from(lines.slice(at + 1).join('\n'), 'latin1'));
  return Buffer.concat(parts);
}

function decodeLine(line: string): Buffer {
  const length = line === '' ? 0 : (line.charCodeAt(0) - 32) & 63;
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const at = 1 + group * 4;
    const [a, b, c, d] = [0, 1, 2, 3].map(
      (offset) => ((at + offset < line.length ? line.charCodeAt(at + offset) : 32) - 32) & 63,
    ) as [number, number, number, number];
    out[group * 3] = (a << 2) | (b >> 4);
    out[group * 3 + 1] = ((b << 4) | (c >> 2)) & 255;
    out[group * 3 + 2] = ((c << 6) | d) & 255;
  }
  return out.subarray(0, length);
}
