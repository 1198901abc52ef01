import type { Lab } from './lab.ts';

/** The lock that every writer of the history takes. */
const LOCK = 'history';

/** Where the quiet page keeps what ends its hold. */
interface Holder {
  endHold?: () => void;
}

/**
 * Keeps everyone from writing the history: the one way to stop the worker surely between an event and the
 * write. The answer asks whether somebody is waiting to write.
 */
export async function holdHistory(lab: Lab): Promise<() => Promise<boolean>> {
  await lab.extensionCall(
    (_api, name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held();
          return new Promise<void>((end) => {
            (globalThis as Holder).endHold = end;
          });
        });
      }),
    LOCK,
  );
  return () =>
    lab.extensionCall(async (_api, name) => {
      const { pending = [] } = await navigator.locks.query();
      return pending.some((request) => request.name === name);
    }, LOCK);
}

/** Lets writers go on. */
export async function releaseHistory(lab: Lab): Promise<void> {
  await lab.extensionCall(() => (globalThis as Holder).endHold?.());
}
