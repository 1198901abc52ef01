import type { Page, SerializedAXNode } from 'puppeteer-core';
import { accessibleInFirefox } from './firefox/accessible.ts';
import { browserName } from './use-lab.ts';

/** What a browser tells a screen reader of one element: the role as ARIA names it, the name, then states. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly states: readonly string[];
}

/** Roles worth a line: what structures a page, what can be used, what speaks up. */
const ROLES = [
  ...['banner', 'main', 'contentinfo', 'heading', 'image', 'list', 'group', 'status'],
  ...['button', 'link', 'searchbox', 'combobox', 'checkbox', 'radio'],
  ...['table', 'columnheader', 'rowheader'],
];

/** Chromium's own names for roles that ARIA lacks or names otherwise. */
const CHROMIUM_ROLES: Readonly<Record<string, string>> = {
  DisclosureTriangle: 'button',
  img: 'image',
};

function statesInChromium(node: SerializedAXNode): string[] {
  const { pressed, expanded, checked, level, disabled } = node;
  return [
    ...(pressed === undefined ? [] : [pressed ? 'pressed' : 'not pressed']),
    ...(expanded === undefined ? [] : [expanded ? 'expanded' : 'collapsed']),
    ...(checked === undefined ? [] : [checked ? 'checked' : 'not checked']),
    ...(level === undefined ? [] : [`level ${level}`]),
    ...(disabled ? ['disabled'] : []),
  ];
}

function flatten(node: SerializedAXNode): Accessible[] {
  const { role, name = '', children = [] } = node;
  const own = {
    role: CHROMIUM_ROLES[role] ?? role,
    // A status is told by its text.
    name: role === 'status' ? (children[0]?.name ?? '') : name,
    states: statesInChromium(node),
  };
  return [own, ...children.flatMap(flatten)];
}

async function accessibleInChromium(page: Page): Promise<Accessible[]> {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  return root === null ? [] : flatten(root);
}

/**
 * The page as the browser itself describes it to screen readers, a line an element: `button "All 7", pressed`.
 * Capitals that are only a matter of style are undone.
 */
export async function accessible(page: Page): Promise<string[]> {
  const all = await (browserName === 'firefox'
    ? accessibleInFirefox(page)
    : accessibleInChromium(page));
  return (
    all
      .filter(({ role }) => ROLES.includes(role))
      // Chromium tells of a `details` as a group without a name, Firefox does not.
      .filter(({ role, name }) => role !== 'group' || name !== '')
      .map(({ role, name, states }) => {
        const shown = name.replace(/\s+/g, ' ').trim();
        return [`${role} "${role === 'heading' ? shown.toLowerCase() : shown}"`, ...states].join(
          ', ',
        );
      })
  );
}
