import { fakeEvent } from './fake-event.ts';
import { type FakeHost, patternOf } from './fake-permissions.ts';

interface FakeTab {
  readonly id: number;
  url: string;
  active: boolean;
  readonly incognito: boolean;
  readonly storeId: string;
  /** Whether a click on the toolbar button gave access to the tab's address (`activeTab`). */
  clicked: boolean;
}

interface TabQuery {
  readonly active?: boolean;
  readonly lastFocusedWindow?: boolean;
}

/** The tabs API, and a hand that opens, moves and closes tabs. An address is hidden where access to it is missing. */
export function fakeTabs(host: FakeHost) {
  const open = new Map<number, FakeTab>();
  const onUpdated = fakeEvent<[number, { url?: string; status?: string }, unknown]>();
  const onActivated = fakeEvent<[{ tabId: number }]>();
  const onReplaced = fakeEvent<[number, number]>();
  const navigated = fakeEvent<[number]>();
  const chromium = host.kind === 'chromium';
  const isVisible = (tab: FakeTab) => tab.clicked || mayRead(host, tab.url);

  const describe = (tab: FakeTab) => ({
    id: tab.id,
    active: tab.active,
    incognito: tab.incognito,
    ...(isVisible(tab) && { url: tab.url }),
    ...(!chromium && { cookieStoreId: tab.storeId }),
  });
  const get = (id: number) => {
    const tab = open.get(id);
    if (!tab) throw new Error(chromium ? `No tab with id: ${id}.` : `Invalid tab ID: ${id}`);
    return tab;
  };

  return {
    open: (
      url: string,
      given: { incognito?: boolean; storeId?: string; clicked?: boolean; active?: boolean } = {},
    ): number => {
      const id = open.size + 1;
      const { incognito = false, clicked = false, active = true } = given;
      const own = incognito ? ['1', 'firefox-private'] : ['0', 'firefox-default'];
      const storeId = given.storeId ?? own[chromium ? 0 : 1] ?? '';
      if (active) for (const other of open.values()) other.active = false;
      open.set(id, { id, url, active, incognito, storeId, clicked });
      return id;
    },
    /** A new document: the badge of the tab is wiped, as both browsers do. */
    navigate(id: number, url: string) {
      const tab = get(id);
      tab.url = url;
      tab.clicked = false;
      navigated.tell(id);
      const seen = isVisible(tab) ? { url } : {};
      onUpdated.tell(id, { status: 'loading', ...seen }, describe(tab));
      onUpdated.tell(id, { status: 'complete' }, describe(tab));
    },
    /** `history.pushState`: another address, the same document, the badge stays. */
    pushState(id: number, url: string) {
      const tab = get(id);
      tab.url = url;
      if (isVisible(tab)) onUpdated.tell(id, { url }, describe(tab));
    },
    activate(id: number) {
      for (const tab of open.values()) tab.active = tab.id === id;
      onActivated.tell({ tabId: id });
    },
    /** Something about the tab that has nothing to do with its cookies. */
    retitle: (id: number) => onUpdated.tell(id, { title: 'x' } as never, describe(get(id))),
    close: (id: number) => void open.delete(id),
    /** Stores with an open tab: others are not listed. */
    stores: (): ReadonlyMap<string, number[]> => {
      const stores = new Map<string, number[]>();
      for (const { id, storeId } of open.values())
        stores.set(storeId, [...(stores.get(storeId) ?? []), id]);
      return stores;
    },
    get,
    navigated,
    api: {
      onUpdated,
      onActivated,
      ...(chromium && { onReplaced }),
      get: async (id: number) => describe(get(id)),
      query: async ({ active }: TabQuery) =>
        [...open.values()]
          .filter((tab) => active === undefined || tab.active === active)
          .map(describe),
    },
  };
}

export type FakeTabs = ReturnType<typeof fakeTabs>;

function mayRead(host: FakeHost, url: string): boolean {
  if (!/^https?:/.test(url)) return false;
  const { protocol, hostname } = new URL(url);
  return [...host.granted].some((text) => {
    const pattern = patternOf(text);
    if (pattern.scheme !== '*' && `${pattern.scheme}:` !== protocol) return false;
    return hostname === pattern.host || (pattern.below && hostname.endsWith(`.${pattern.host}`));
  });
}
