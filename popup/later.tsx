import { AsideView } from './aside-view.tsx';
import { CookieDetails } from './cookie-details.tsx';
import { EmptyState } from './empty-state.tsx';
import { TabReport } from './tab-report.tsx';

/** All that the popup's first paint of a list can do without. One file, because each further one costs the first paint. */
export const views = { AsideView, CookieDetails, EmptyState, TabReport };
