/** One change of the document, as the observer inside the popup saw it. */
interface Look {
  readonly atMs: number;
  readonly text: string;
  frameMs?: number;
}

/** When the popup showed its names, in milliseconds after the start of its document (`performance.timeOrigin`). */
export interface Timing {
  /** All names are in the DOM. */
  readonly namesMs: number;
  /** The first frame that has them was laid out and painted. */
  readonly frameMs: number;
  /** How far what was drawn was moved afterwards (Layout Instability API); 0 for not at all. */
  readonly shift: number;
}

/** `too-late` where the observer came after the popup's scripts, which makes the round void. */
export type Observation = Timing | 'unfinished' | 'too-late';

declare global {
  var observedLooks: Look[] | undefined;
  var observedShift: number | undefined;
}

/**
 * Runs in the popup before its first script, the same for product and floor, and neither knows of it. After
 * each batch of changes it notes the time first and then the text, so that its own work comes after what it
 * measures. A task that was queued from an animation frame runs when that frame has been laid out and
 * painted. All judging is left to `observation`, after the fact.
 */
export function observe(): void {
  const looks: Look[] = [];
  globalThis.observedLooks = looks;
  globalThis.observedShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
      globalThis.observedShift = (globalThis.observedShift ?? 0) + entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    const look: Look = { atMs: performance.now(), text: document.body?.textContent ?? '' };
    if (look.text.trim() === '') return;
    looks.push(look);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        look.frameMs = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Runs in the popup afterwards: finds the first look that had every name. */
export function observation(names: readonly string[]): Observation {
  if (globalThis.observedLooks === undefined) return 'too-late';
  const whole = globalThis.observedLooks.find(({ text }) =>
    names.every((name) => text.includes(name)),
  );
  if (whole?.frameMs === undefined) return 'unfinished';
  return { namesMs: whole.atMs, frameMs: whole.frameMs, shift: globalThis.observedShift ?? 0 };
}
