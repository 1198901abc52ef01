/** Puts off making something until it is first asked for: `Intl` formatters cost milliseconds each. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
