import { ANALYTICS, DECLARED } from '../cookie-lines.ts';
import { TRACKER, WIDGETS } from '../hosts.ts';
import { portalPage } from '../layout.ts';
import type { Ask, Reply } from '../reply.ts';
import { datasetCards } from './home.ts';

/**
 * `/explore`, the demo page: the declared cookies, and four that the policy does not mention. One on the
 * parent domain (`_ga`), one set by script (`survey_seen`), one partitioned in a frame of the same site
 * (`widget_prefs`) and one partitioned in a frame of another site (`_trk`).
 */
export function explore({ link }: Ask): Reply {
  return {
    cookies: [...DECLARED, ...ANALYTICS],
    html: portalPage(
      'Explore the catalogue · INAI open data',
      `<h1>Explore the catalogue</h1>
${datasetCards()}
<h2>Map of requests</h2>
<iframe title="Map" src="${link(WIDGETS, '/frame/widget')}"></iframe>
<h2>Related content</h2>
<iframe title="Related content" src="${link(TRACKER, '/frame/tracker')}"></iframe>
<script>document.cookie = 'survey_seen=1; path=/; max-age=7776000; secure; samesite=lax'</script>`,
    ),
  };
}
