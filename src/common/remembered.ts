/** So many answers are kept at once. */
const KEPT = 20_000;

/** The function, with its answers kept: cells of a column are looked at again and again, and repeat each other. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (text) => {
    const known = answers.get(text);
    if (known) return known.answer;
    if (answers.size >= KEPT) answers.clear();
    const answer = read(text);
    answers.set(text, { answer });
    return answer;
  };
}
