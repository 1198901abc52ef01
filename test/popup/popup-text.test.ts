import { runInThisContext } from 'node:vm';
import { expect, it } from 'vitest';
import { popupText } from '../../scripts/popup-text.ts';
import { openPopup } from './open-popup.ts';

it('what `npm start` prints is all that the popup says, to what was not inspected', async () => {
  await openPopup({
    cookies: [{ name: '_ga', domain: '.opendatasoft.com' }, { name: 'sessionid' }],
  });
  // The browser's part of it: an expression is evaluated in the page.
  const evaluate = async (expression: string): Promise<unknown> => runInThisContext(expression);
  const lines = (await popupText({ evaluate } as never)).split('\n');
  expect(lines.slice(0, 14)).toEqual([
    'inai.opendatasoft.com  ·  2 cookies',
    'Differs from the declared policy',
    'All 2 | Undeclared 1 | Deviates 0 | Declared 1 | Not seen 3',
    '',
    'UNDECLARED',
    '  _ga  [not in the policy]',
    '      .opendatasoft.com · until the browser closes',
    '',
    'NECESSARY',
    '  sessionid  [Necessary]',
    '      To remember the user from one page to another',
    '      Opendatasoft · Authentication (front and back office)',
    '',
    'DECLARED, NOT SEEN HERE YET',
  ]);
  expect(lines.slice(-3)).toEqual([
    '',
    'Not inspected: cookies of other sites on this page',
    'Cookies policy, Opendatasoft · as of Nov 23, 2026',
  ]);
});
