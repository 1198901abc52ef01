import type { FakeHost } from './fake-permissions.ts';
import type { FakeTabs } from './fake-tabs.ts';

/** What a toolbar button shows on one tab. */
export interface FakeBadge {
  readonly text?: string;
  readonly color?: string;
  readonly textColor?: string;
  readonly title?: string;
  readonly icon?: Readonly<Record<number, string>>;
}

interface Target {
  readonly tabId?: number;
}

/** The toolbar button: remembers what it shows on each tab, forgets it when the tab goes to a new document. */
export function fakeActions(host: FakeHost, tabs: FakeTabs) {
  const badges = new Map<number, FakeBadge>();
  let everywhere: FakeBadge = {};
  tabs.navigated.addListener((id) => badges.delete(id));
  const set = async ({ tabId }: Target, part: FakeBadge) => {
    if (tabId === undefined) {
      everywhere = { ...everywhere, ...part };
      return;
    }
    tabs.get(tabId);
    badges.set(tabId, { ...badges.get(tabId), ...part });
  };
  return {
    kind: host.kind,
    /** What the button shows on a tab, `{}` for what the manifest says. */
    on: (tabId: number): FakeBadge => badges.get(tabId) ?? {},
    /** What was set for all tabs at once. */
    everywhere: () => everywhere,
    api: {
      getTitle: async ({ tabId }: Target) => {
        if (tabId === undefined) return everywhere.title ?? 'Cookie Policy Check';
        tabs.get(tabId);
        return badges.get(tabId)?.title ?? everywhere.title ?? 'Cookie Policy Check';
      },
      setBadgeText: (it: Target & { text: string }) => set(it, { text: it.text }),
      setBadgeBackgroundColor: (it: Target & { color: string }) => set(it, { color: it.color }),
      setBadgeTextColor: (it: Target & { color: string }) => set(it, { textColor: it.color }),
      setTitle: (it: Target & { title: string }) => set(it, { title: it.title }),
      setIcon: (it: Target & { path: Readonly<Record<number, string>> }) =>
        set(it, { icon: it.path }),
    },
  };
}
