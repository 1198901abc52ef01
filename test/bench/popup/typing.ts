import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';

declare global {
  var observedAnswers: number[] | undefined;
}

/** Runs in the popup: notes how long after each input the next frame was laid out and painted. */
function watchAnswers(): void {
  const answers: number[] = [];
  globalThis.observedAnswers = answers;
  document.addEventListener(
    'input',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          answers.push(performance.now() - timeStamp);
          port1.close();
        };
        port2.postMessage(null);
      });
    },
    true,
  );
  document.querySelector<HTMLElement>('input[type=search]')?.focus();
}

/** Narrows the list down, opens it up again, and looks for what is not there. */
const typed = [
  '_',
  'e',
  'x',
  't',
  'r',
  'a',
  '_',
  '0',
  '4',
  '2',
  '',
  '',
  '',
  '',
  '-',
  'q',
  '',
  '',
  'z',
  'z',
];

/** Types into the filter of an open popup; milliseconds from each letter to the frame that answers it. */
export async function typeIntoFilter(popup: CDPSession): Promise<number[]> {
  const evaluate = async (expression: string) =>
    (await popup.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  await until(async () => (await evaluate(`document.documentElement.dataset.state`)) === 'ready');
  await evaluate(`(${watchAnswers})()`);
  for (const [index, letter] of typed.entries()) {
    if (letter === '') await press(popup, 'Backspace');
    else await popup.send('Input.insertText', { text: letter });
    await until(async () => (await evaluate('observedAnswers.length')) > index);
  }
  return (await evaluate('observedAnswers')) as number[];
}

async function press(popup: CDPSession, key: string): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: 8 };
  await popup.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await popup.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadlineMs = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > deadlineMs) throw new Error('The popup does not answer');
    await pause(20);
  }
}
