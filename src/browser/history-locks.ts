/** One lock for all writers in all contexts: a bare read, change and write loses 49 of 50 concurrent ones. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('history', work);
}

/**
 * One look at the cookies, from reading them to remembering them. Whoever erases waits for its end, so that what it saw
 * before is not written down afterwards. What was reported and not yet looked at is dropped by the worker (`onErasure`).
 */
export function asOneLook<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('look', work);
}
