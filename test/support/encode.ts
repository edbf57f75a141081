/** The bytes of a text in an encoding that the platform can only decode. Throws on a letter that it lacks. */
export function encode(label: string, text: string): Uint8Array {
  const table = tableOf(label);
  const bytes = [...text].flatMap((letter) => {
    const found = table.get(letter);
    if (found === undefined) throw new Error(`${label} has no ${letter}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  const add = (bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== '\uFFFD' && !table.has(letter)) table.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (/^(?:gb|big5|shift|euc)/.test(label))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  tables.set(label, table);
  return table;
}
