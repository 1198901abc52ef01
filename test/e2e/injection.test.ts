import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, STRANGER, TRACKER } from '../site/hosts.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { channels, type Sender, sendOut } from './lab/send-out.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(() => bench.lab.closeAll());

interface Scope {
  /** What managed to run. */
  ran?: string[];
  violations?: string[];
  /** What was refused before any policy was asked. */
  refused?: string[];
  done?: boolean;
  trustedTypes?: {
    createPolicy(name: string, rules: object): Record<string, (text: string) => string>;
  };
}

/**
 * Runs in the extension's page: tries what somebody would try who had found a way in, each as plain text and with the
 * blessing of Trusted Types, so that it is the policy on scripts that has to refuse it.
 */
function attack(remote: string): void {
  const scope = globalThis as unknown as Scope;
  const ran: string[] = [];
  const refused: string[] = [];
  const violations: string[] = [];
  Object.assign(scope, { ran, refused, violations });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  const same = (text: string) => text;
  const blessed = scope.trustedTypes?.createPolicy('attack', {
    ...{ createHTML: same, createScript: same, createScriptURL: same },
  });
  const attempt = (name: string, act: () => unknown) => {
    try {
      act();
    } catch {
      refused.push(name);
    }
  };
  const bless = (kind: string, text: string) => blessed?.[kind]?.(text) ?? text;
  for (const trust of [same, null]) {
    const html = (text: string) => trust?.(text) ?? bless('createHTML', text);
    const script = (text: string) => trust?.(text) ?? bless('createScript', text);
    const address = (text: string) => trust?.(text) ?? bless('createScriptURL', text);
    const by = trust ? 'plain' : 'blessed';
    const append = (change: (element: HTMLScriptElement) => void) => {
      const element = document.createElement('script');
      change(element);
      document.body.append(element);
    };
    attempt(`${by} inline script`, () =>
      append((it) => {
        it.text = script(`ran.push('${by} inline script')`);
      }),
    );
    attempt(`${by} remote script`, () =>
      append((it) => {
        it.src = address(`${remote}?${by}`);
      }),
    );
    attempt(`${by} attribute`, () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', script(`ran.push('${by} attribute')`));
      document.body.append(button);
      button.click();
    });
    attempt(`${by} markup`, () => {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = html(`<img src="${remote}?img" onerror="ran.push('${by} markup')">`);
    });
    // Later, and so not in a call of the debugger, which may evaluate what the page itself may not.
    setTimeout(() => {
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      attempt(`${by} eval`, () => globalThis.eval(script(`ran.push('${by} eval')`)));
      attempt(`${by} Function`, () => new Function(script(`ran.push('${by} Function')`))());
      attempt(`${by} timer`, () => setTimeout(script(`ran.push('${by} timer')`) as never));
    });
  }
}

interface Found {
  readonly ran: readonly string[];
  readonly refused: readonly string[];
  readonly violations: readonly string[];
}

/** What came of it, once the last attempt was answered and, for answers come in any order, all is there that must be. */
async function attacked(page: Page, isAll: (found: Found) => boolean): Promise<Found> {
  const remote = bench.site.url(TRACKER, '/blank');
  await page.evaluate(attack, remote);
  // As text, because the tests' own tools give `import` another meaning.
  await page.evaluate(
    `void setTimeout(() => import('${remote}?import').catch(() => {}).then(() => { done = true; }))`,
  );
  const done = () => page.evaluate(() => (globalThis as unknown as Scope).done === true);
  await until(done, { what: 'the last attempt to be answered' });
  // What was still on its way then has been answered when the page has drawn itself twice.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const look = () =>
    page.evaluate(() => {
      const { ran = [], refused = [], violations = [] } = globalThis as unknown as Scope;
      return { ran, refused, violations };
    });
  // What is missing is told by what is expected of it.
  await until(async () => isAll(await look()), { what: 'all of it' }).catch(() => undefined);
  return look();
}

const areAll = (wanted: readonly RegExp[], found: readonly string[]) =>
  wanted.every((pattern) => found.some((text) => pattern.test(text)));

const names = ['inline script', 'attribute', 'markup', 'eval', 'Function', 'timer'];
const refusals = [
  /^script-src-elem inline$/,
  /^script-src-elem https:\/\/tracker\.example/,
  /^script-src-attr inline$/,
  /^script-src(-elem)? eval$/,
  /^img-src https:\/\/tracker\.example/,
];

describe(`a script in the extension’s pages, in ${browserName}`, () => {
  it.each(['popup', 'policies'] as const)('does not run in the %s page', async (which) => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const before = asked(site);
    const page = which === 'popup' ? await lab.popup(tab) : await lab.policies();
    if (which === 'popup') await ready(page);
    const { ran, violations } = await attacked(page, (now) => areAll(refusals, now.violations));
    expect(ran).toEqual([]);
    expect(asked(site)).toEqual(before);
    for (const refusal of refusals)
      expect(violations).toContainEqual(expect.stringMatching(refusal));
  });

  it('runs in a page that has no such policy', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(STRANGER, '/blank'));
    const all = names.map((name) => `plain ${name}`);
    const { ran, violations } = await attacked(tab.page, (now) =>
      all.every((name) => now.ran.includes(name)),
    );
    expect(violations).toEqual([]);
    expect(ran).toEqual(expect.arrayContaining(all));
    for (const by of ['plain', 'img', 'import'])
      await until(() => asked(site).includes(`${TRACKER}/blank?${by}`), {
        what: `a request ${by}`,
      });
  });
});

/** What a policy has refused to send from a page, once that is as wanted. */
async function sentFrom(page: Page, isAll: (refused: readonly string[]) => boolean) {
  await page.evaluate(sendOut, bench.site.url(TRACKER, '/blank'));
  const look = () => page.evaluate(() => (globalThis as Sender).refusedToSend ?? []);
  // What is missing is told by what is expected of it.
  await until(async () => isAll(await look()), { what: 'all of it' }).catch(() => undefined);
  return look();
}

const toTracker = (directive: string, way: string) =>
  new RegExp(`^${directive} (https|wss)://tracker\\.example:\\d+${way}$`);

const closed = [
  ...['fetch', 'XMLHttpRequest', 'beacon', 'WebSocket', 'EventSource'].map((way) =>
    toTracker('connect-src', `/blank\\?${way}`),
  ),
  toTracker('form-action', '/blank\\?form'),
  toTracker('style-src-elem', '/blank\\?style'),
  toTracker('frame-src', ''),
];

describe(`what a script in ${browserName} has to tell`, () => {
  it.each(['popup', 'policies'] as const)('does not leave the %s page', async (which) => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const before = asked(site);
    const page = which === 'popup' ? await lab.popup(tab) : await lab.policies();
    const refused = await sentFrom(page, (now) => areAll(closed, now));
    for (const way of closed) expect(refused).toContainEqual(expect.stringMatching(way));
    expect(asked(site)).toEqual(before);
  });

  it('does not leave the worker', async () => {
    const { lab, site } = bench;
    // Something for the worker to be awake for.
    await lab.visit(site.url(PORTAL, '/'));
    const before = asked(site);
    const answer = await lab.inWorker(
      (scope, address) => {
        try {
          new scope.WebSocket(`${address.replace('https:', 'wss:')}?socket-of-worker`);
        } catch {
          // Firefox throws what Chromium only reports.
        }
        return scope.fetch(`${address}?fetch-of-worker`).then(() => 'sent', String);
      },
      site.url(TRACKER, '/blank'),
    );
    expect(answer).toMatch(/^TypeError/);
    const isRefused = async (way: string) =>
      (await lab.events()).some(
        ({ kind, text }) =>
          kind === 'error' && /content.security.policy/i.test(text) && text.includes(way),
      );
    for (const way of ['?socket-of-worker', '?fetch-of-worker'])
      await until(() => isRefused(way), { what: `${way} to be refused` });
    expect(asked(site)).toEqual(before);
  });

  it('leaves a page that has no such policy', async () => {
    const { lab, site } = bench;
    const { page } = await lab.visit(site.url(STRANGER, '/blank'));
    const before = asked(site).length;
    const isSent = (way: string) => asked(site).slice(before).includes(`${TRACKER}/blank?${way}`);
    expect(await sentFrom(page, () => channels.every(isSent))).toEqual([]);
    expect(channels.filter((way) => !isSent(way))).toEqual([]);
  });
});
