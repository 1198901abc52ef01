/** An event of the extension API: listeners are kept once each, and told in order. */
export function fakeEvent<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => void>();
  return {
    addListener: (listener: (...args: Args) => void) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => void) => void listeners.delete(listener),
    hasListener: (listener: (...args: Args) => void) => listeners.has(listener),
    /** Something happened. */
    tell: (...args: Args) => {
      for (const listener of [...listeners]) listener(...args);
    },
    listeners: () => listeners.size,
    /** Whoever listened has died. */
    forget: () => listeners.clear(),
  };
}
