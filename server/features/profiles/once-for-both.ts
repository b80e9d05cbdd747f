/** What is made of two things, made once for both and forgotten with either of them. */
export function onceForBoth<A extends object, B extends object, T>(
  make: (one: A, other: B) => T,
): (one: A, other: B) => T {
  const kept = new WeakMap<A, WeakMap<B, T>>();
  return (one, other) => {
    const ofOne = kept.get(one) ?? new WeakMap<B, T>();
    kept.set(one, ofOne);
    const known = ofOne.get(other);
    if (known !== undefined) return known;
    const made = make(one, other);
    ofOne.set(other, made);
    return made;
  };
}
