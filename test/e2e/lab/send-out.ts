/** What a script can send something out by, beside loading more code: each adds its name to the address as a query. */
export const channels = [
  ...['fetch', 'XMLHttpRequest', 'beacon', 'WebSocket', 'EventSource'],
  ...['form', 'style', 'frame'],
] as const;

/** Where a page keeps what its policy has refused to send. */
export interface Sender {
  refusedToSend?: string[];
}

/** Runs in a page: tries all of these. */
export function sendOut(remote: string): void {
  const refused: string[] = [];
  (globalThis as Sender).refusedToSend = refused;
  document.addEventListener('securitypolicyviolation', (event) => {
    refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, change: object) => {
    const element = Object.assign(document.createElement(name), change);
    document.body.append(element);
    return element;
  };
  const ways = [
    () => void fetch(`${remote}?fetch`).catch(() => undefined),
    () => {
      const request = new XMLHttpRequest();
      request.open('POST', `${remote}?XMLHttpRequest`);
      request.send('text');
    },
    () => navigator.sendBeacon(`${remote}?beacon`, 'text'),
    () => new WebSocket(`${remote.replace('https:', 'wss:')}?WebSocket`),
    () => new EventSource(`${remote}?EventSource`),
    () => {
      // The answer is shown in a frame: the page itself is to stay.
      make('iframe', { name: 'answer' });
      make('form', { action: `${remote}?form`, method: 'post', target: 'answer' }).submit();
    },
    () => make('link', { rel: 'stylesheet', href: `${remote}?style` }),
    () => make('iframe', { src: `${remote}?frame` }),
  ];
  for (const way of ways) {
    try {
      way();
    } catch {
      // Firefox throws what Chromium only reports; what is refused either reports.
    }
  }
}
