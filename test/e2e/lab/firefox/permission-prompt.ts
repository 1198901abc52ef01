import type { Question } from '../driver.ts';
import { until } from '../until.ts';
import { type Gecko, inGecko } from './gecko.ts';
import type { Installed } from './pages.ts';

/** Firefox's question, with the buttons that it makes of its own. */
interface Prompt extends HTMLElement {
  readonly button?: HTMLElement;
  readonly secondaryButton?: HTMLElement;
}

/** In Firefox: presses a button of the question about permissions, if it is open. What comes of it is told elsewhere. */
function press({ Services }: Gecko, granted: boolean): false {
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    const question = window.document.querySelector<Prompt>(
      '#notification-popup[panelopen] #addon-webext-permissions-notification',
    );
    const button = granted ? question?.button : question?.secondaryButton;
    button?.click();
  }
  return false;
}

/** Has a page ask for access, and presses the button of the question, as the user does. */
export async function answerAccess(
  { browser }: Installed,
  { granted, ask, isAnswered }: Question,
): Promise<void> {
  await ask();
  // A press that comes while the question opens is not taken.
  const answered = async () => (await isAnswered()) || inGecko(browser, press, granted);
  await until(answered, { what: 'the answer' });
}
