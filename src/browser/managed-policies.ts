import { api } from './api.ts';
import { digest } from './known-policies.ts';
import { stored } from './stored.ts';

/** Where it is noted which managed policies were taken over last. */
export const takenKey = 'managed-taken';

/** What the administrator gives at present. */
export interface Given {
  /** As the browser hands it on; absent where there is nothing. */
  readonly policies: unknown;
  /** Differs where what is given differs, or the extension that would read it; empty where there is nothing. */
  readonly fingerprint: string;
}

/** Asks the browser. Firefox rejects where nothing is given. */
export async function givenPolicies(): Promise<Given> {
  const { policies } = await api.storage.managed
    .get('policies')
    .catch((): Record<string, unknown> => ({}));
  const { version } = api.runtime.getManifest();
  const fingerprint =
    policies === undefined ? '' : await digest(JSON.stringify([version, policies]));
  return { policies, fingerprint };
}

/** Whether something is given that was not taken over yet. */
export async function isNewlyGiven(): Promise<boolean> {
  const taken = (await stored(takenKey)) ?? '';
  return (await givenPolicies()).fingerprint !== taken;
}

/** The administrator gives something else. Firefox learns of that when it starts, and says nothing. */
export function onManagedChange(listener: () => void): () => void {
  api.storage.managed.onChanged.addListener(listener);
  return () => api.storage.managed.onChanged.removeListener(listener);
}
