import type { Lab } from './lab.ts';

/** Where the quiet page keeps what it was sent. */
interface Listener {
  labMessages?: unknown[];
}

/** Has the quiet page listen to what pages and worker of the extension send each other; the answer reads it so far. */
export async function watchMessages(lab: Lab): Promise<() => Promise<readonly unknown[]>> {
  await lab.extensionCall(({ runtime }) => {
    const messages: unknown[] = [];
    (globalThis as Listener).labMessages = messages;
    runtime.onMessage.addListener((message: unknown) => void messages.push(message));
    runtime.onConnect.addListener(({ name }) => void messages.push(`a port: ${name}`));
  });
  return () => lab.extensionCall(() => (globalThis as Listener).labMessages as never);
}
