import { fakeEvent } from './fake-event.ts';

/** What the parts of a fake browser share. */
export interface FakeHost {
  readonly kind: 'chromium' | 'firefox';
  readonly granted: Set<string>;
  readonly firstPartyIsolation: boolean;
  readonly nowMs: () => number;
}

/** What an event tells of. */
interface Granted {
  readonly origins: string[];
  readonly permissions?: string[];
}

/** A match pattern taken apart; only what the product asks for: scheme, host, and every path. */
export function patternOf(text: string): { scheme: string; host: string; below: boolean } {
  const [, scheme, wildcard, host] = /^(\*|https?):\/\/(\*\.)?([^/*]+)\/\*$/.exec(text) ?? [];
  if (scheme === undefined || host === undefined) throw new Error(`Invalid pattern: ${text}`);
  return { scheme, host, below: wildcard !== undefined };
}

/** Whether everything that the second pattern matches is matched by the first. */
function covers(granted: string, asked: string): boolean {
  const a = patternOf(granted);
  const b = patternOf(asked);
  if (a.scheme !== '*' && a.scheme !== b.scheme) return false;
  if (a.host === b.host) return a.below || !b.below;
  return a.below && b.host.endsWith(`.${a.host}`);
}

/**
 * The permissions API. Like the browsers it only asks in a user's click: `inClick` says whether there is one
 * right now. What it was asked is remembered, and answered as the test wants.
 */
export function fakePermissions(host: FakeHost) {
  const onAdded = fakeEvent<[Granted]>();
  const onRemoved = fakeEvent<[Granted]>();
  const asked: string[][] = [];
  const held = new Set<string>();
  const user = { says: 'yes' as 'yes' | 'no', inClick: () => false };
  return {
    user,
    asked,
    /** Permissions by name that were granted besides those of the manifest. */
    held,
    grant(...origins: string[]) {
      for (const origin of origins) host.granted.add(origin);
      onAdded.tell({ origins });
    },
    revoke(...origins: string[]) {
      for (const origin of origins) host.granted.delete(origin);
      onRemoved.tell({ origins });
    },
    api: {
      onAdded,
      onRemoved,
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((asking) => [...host.granted].some((granted) => covers(granted, asking))),
      async request({ origins }: { origins: string[] }) {
        if (!user.inClick()) throw new Error('This function must be called during a user gesture');
        asked.push(origins);
        if (user.says === 'no') return false;
        for (const origin of origins) host.granted.add(origin);
        onAdded.tell({ origins });
        return true;
      },
      async remove({ permissions = [], origins = [] }: Partial<Granted>) {
        if (user.says === 'no') return false;
        const given = origins.filter((origin) => host.granted.delete(origin));
        const taken = permissions.filter((name) => held.delete(name));
        if (given.length + taken.length > 0) onRemoved.tell({ origins: given, permissions: taken });
        return true;
      },
    },
  };
}
