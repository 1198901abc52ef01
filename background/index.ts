import {
  onAccessChange,
  onCookieChange,
  onErasure,
  onPolicyChange,
  onStart,
  onTabActivation,
  onTabUpdate,
} from '../src/browser/events.ts';
import { endReading } from '../src/browser/hand-page.ts';
import { onManagedChange } from '../src/browser/managed-policies.ts';
import { systemTimers } from '../src/browser/timers.ts';
import { trimHistories } from '../src/browser/trim-histories.ts';
import { coalesce } from '../src/coalesce.ts';
import { addChange, type CookieChanges } from '../src/cookie-change.ts';
import { lookForManaged } from './managed.ts';
import { markOtherTabs } from './mark-others.ts';
import { watch } from './watch.ts';

// The browser may end this worker at any moment and wakes it for the next event. What happens only says that
// something is stale: badges and histories come from a fresh reading, and only the moment of a change, which
// no reading can tell, is carried from the event to the next look. Listeners are registered synchronously, or
// the event that woke the worker would be lost.
const changes: CookieChanges = new Map();
// Whether tabs may be marked that a look does not come by any more.
let areOthersStale = false;
async function look(): Promise<void> {
  await watch(changes);
  if (!areOthersStale) return;
  areOthersStale = false;
  await markOtherTabs();
}
// One look a second while changes rain, and one a tenth of a second after the last.
const stale = coalesce(look, { quietMs: 100, maxWaitMs: 1_000 }, systemTimers);

onCookieChange((change) => {
  addChange(changes, change);
  stale();
});
onTabUpdate(stale);
onTabActivation(stale);
onManagedChange(() => void lookForManaged());
const everywhere = () => {
  areOthersStale = true;
  stale();
};
onPolicyChange(everywhere);
// What was reported before it was erased is not to be written by the next look.
onErasure(() => changes.clear());
onAccessChange(everywhere);
onStart(() => {
  void trimHistories();
  endReading();
});
stale();
// Told or not: Firefox tells nobody, and Chromium nobody who was not there.
void lookForManaged();
