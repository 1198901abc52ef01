import type { Page } from 'puppeteer-core';
import type { Accessible } from '../accessible.ts';
import { until } from '../until.ts';
import { type Gecko, type GeckoBrowserElement, inGecko } from './gecko.ts';
import { contextOf } from './pages.ts';

/** An element as Firefox tells it to screen readers (nsIAccessible). */
interface GeckoAccessible {
  readonly role: number;
  readonly name: string | null;
  readonly attributes: { enumerate(): Iterable<{ readonly key: string; readonly value: string }> };
  readonly firstChild: GeckoAccessible | null;
  readonly nextSibling: GeckoAccessible | null;
  getState(state: { value?: number }, more: { value?: number }): void;
}

interface GeckoAccessibility {
  getAccessibleFor(element: Element): GeckoAccessible | null;
  getStringRole(role: number): string;
  getStringStates(state?: number, more?: number): Iterable<string>;
}

/** The scope of a browser window; the service runs for as long as somebody holds it. */
interface Holder {
  readonly Cc: Readonly<Record<string, { getService(kind: unknown): GeckoAccessibility }>>;
  readonly Ci: { readonly nsIAccessibilityService: unknown };
  labAccessibility?: GeckoAccessibility | undefined;
}

interface RegisterModule {
  readonly NavigableManager: { getBrowserById(id: string): GeckoBrowserElement | null };
}

interface Raw {
  readonly role: string;
  readonly name: string;
  readonly states: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** In Firefox: starts what a screen reader would start, and reads what it could read, in order. */
function read(gecko: Gecko, context: string): Raw[] {
  const { NavigableManager } = gecko.ChromeUtils.importESModule<RegisterModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const holder = gecko.window as unknown as Holder;
  holder.labAccessibility ??= holder.Cc['@mozilla.org/accessibilityService;1']?.getService(
    holder.Ci.nsIAccessibilityService,
  );
  const service = holder.labAccessibility;
  const element = NavigableManager.getBrowserById(context);
  const frame = element && service?.getAccessibleFor(element);
  if (!service || !frame) return [];
  const found: Raw[] = [];
  const walk = (node: GeckoAccessible) => {
    const state: { value?: number } = {};
    const more: { value?: number } = {};
    node.getState(state, more);
    const role = service.getStringRole(node.role);
    const attributes = [...node.attributes.enumerate()].map(({ key, value }) => [key, value]);
    found.push({
      role,
      // A status is told by its text.
      name: node.name ?? (role === 'statusbar' ? node.firstChild?.name : null) ?? '',
      states: [...service.getStringStates(state.value, more.value)],
      attributes: Object.fromEntries(attributes),
    });
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
  };
  walk(frame);
  return found;
}

/** Firefox's names for roles that ARIA names otherwise. */
const ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  'toggle button': 'button',
  summary: 'button',
  graphic: 'image',
  grouping: 'group',
  statusbar: 'status',
  'check button': 'checkbox',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
};

function toAccessible({ role, name, states, attributes }: Raw): Accessible {
  const has = (state: string) => states.includes(state);
  const either = (can: boolean, state: string, other: string) =>
    can ? [has(state) ? state : other] : [];
  return {
    role: role === 'landmark' ? (attributes['xml-roles'] ?? role) : (ROLES[role] ?? role),
    name,
    states: [
      ...either(role === 'toggle button', 'pressed', 'not pressed'),
      ...either(has('expandable'), 'expanded', 'collapsed'),
      ...either(has('checkable'), 'checked', 'not checked'),
      ...(attributes.level === undefined ? [] : [`level ${attributes.level}`]),
      ...(has('unavailable') ? ['disabled'] : []),
    ],
  };
}

/** The page as Firefox describes it to screen readers. It starts to do so when it is first asked, and takes a moment. */
export async function accessibleInFirefox(page: Page): Promise<Accessible[]> {
  const look = async () => {
    const raw = await inGecko(page.browser(), read, contextOf(page));
    return raw.some(({ role }) => role === 'heading') && raw;
  };
  return (await until(look, { what: 'Firefox to describe the page' })).map(toAccessible);
}
