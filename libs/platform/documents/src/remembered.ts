/** Answers kept by their question; the oldest goes when there are too many. */
export const remembered = <Value>(most: number): ((question: string, answer: () => Value) => Value) => {
  const kept = new Map<string, { readonly value: Value }>();
  return (question, answer) => {
    const known = kept.get(question);
    if (known) return known.value;
    const value = answer();
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(question, { value });
    return value;
  };
};
