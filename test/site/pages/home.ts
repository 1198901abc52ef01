import { DECLARED } from '../cookie-lines.ts';
import { portalPage } from '../layout.ts';
import type { Reply } from '../reply.ts';

interface Dataset {
  readonly title: string;
  readonly about: string;
  readonly records: string;
}

const DATASETS: readonly Dataset[] = [
  {
    title: 'Access to information requests',
    about: 'Requests received by public bodies, by year, subject and outcome.',
    records: '1,204,518 records',
  },
  {
    title: 'Appeals for review',
    about: 'Appeals filed against answers of public bodies, with their resolutions.',
    records: '98,340 records',
  },
  {
    title: 'Register of obligated parties',
    about: 'The public bodies bound by the transparency law, with their contact points.',
    records: '866 records',
  },
  {
    title: 'Personal data complaints',
    about: 'Procedures on the protection of personal data held by private parties.',
    records: '12,077 records',
  },
];

/** Cards of the catalogue, shared by the pages that look like the portal. */
export function datasetCards(): string {
  const cards = DATASETS.map(
    ({ title, about, records }) =>
      `<section class="card"><h3>${title}</h3><p>${about}</p><small>${records}</small></section>`,
  );
  return `<div class="grid">\n${cards.join('\n')}\n</div>`;
}

/** `/`: sets the four declared cookies and nothing else. */
export function home(): Reply {
  return {
    cookies: DECLARED,
    html: portalPage(
      'INAI open data',
      `<div class="hero"><h1>Open data portal</h1><p>Transparency and access to information, in datasets anyone may use.</p></div>
<h2>Most consulted</h2>
${datasetCards()}`,
    ),
  };
}
