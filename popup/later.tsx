// Makes the build put all that the first paint needs into one file, which this one then shares: a second file would
// cost the popup a frame.
import './index.tsx';
import { select } from '../src/select.ts';
import { AsideView } from './aside-view.tsx';
import { asBookmarked } from './bookmark.ts';
import { CookieDetails } from './cookie-details.tsx';
import { EmptyState } from './empty-state.tsx';
import { markButton } from './mark-button.ts';
import { NoHits } from './no-hits.tsx';
import { TabReport } from './tab-report.tsx';

/** All that the popup's first paint of a list can do without: one file, too. */
export const views = {
  AsideView,
  CookieDetails,
  EmptyState,
  NoHits,
  TabReport,
  asBookmarked,
  markButton,
  select,
};
