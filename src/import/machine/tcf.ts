import { checkEntryCount } from '../import-limits.ts';
import type { Entry } from '../read/entry.ts';
import { at, type Data, field, items, numberOf, type Source, textOf } from './data.ts';
import { cell, groupSection, optionalCell } from './machine-entry.ts';

/**
 * IAB TCF "Vendor Device Storage & Operational Disclosures" v1.1, alone or inside the services of Usercentrics.
 * It speaks of a vendor, not of a site, and gives no class and no provider of its own.
 */
export function readTcf(places: readonly Source[]): readonly Entry[] | null {
  const found: Entry[] = [];
  let seen = false;
  for (const { path, value, parent } of places) {
    const disclosures = items(field(value, 'disclosures')).filter(
      (item) => textOf(field(item, 'identifier')) !== '',
    );
    if (disclosures.length === 0) continue;
    seen = true;
    checkEntryCount(found.length + disclosures.length);
    const owner = path.endsWith('.deviceStorage') ? parent?.value : undefined;
    disclosures.forEach((item, index) => {
      found.push(entryOf(item, `${path}.disclosures[${index}]`, owner));
    });
  }
  return seen ? found : null;
}

function entryOf(item: Data, where: string, owner: Data | undefined): Entry {
  const identifier = textOf(field(item, 'identifier'));
  const age = numberOf(field(item, 'maxAgeSeconds'));
  const refresh = field(item, 'cookieRefresh');
  const company = textOf(
    at(owner, 'processingCompany', 'nameOfProcessingCompany'),
    at(owner, 'processingCompany', 'name'),
    field(owner, 'processingCompany'),
    field(owner, 'nameOfProcessingCompany'),
    field(owner, 'dataProcessor'),
  );
  return {
    name: cell(identifier, where, JSON.stringify(item).slice(0, 400)),
    ...optionalCell('type', textOf(field(item, 'type')), where),
    ...optionalCell('purpose', textOf(field(item, 'description')), where),
    ...optionalCell('provider', company, where),
    ...(age === null ? {} : { duration: cell(`${age} seconds`, where) }),
    maxAgeSeconds: age === null ? null : Math.max(0, Math.round(age)),
    ...(typeof refresh === 'boolean' ? { cookieRefresh: refresh } : {}),
    domains: domainsOf(item),
    section: groupSection([textOf(field(owner, 'categorySlug'))], where),
  };
}

/** `domains`, or the older `domain`. A lone `*` says nothing. */
function domainsOf(item: Data): readonly string[] {
  const listed = items(field(item, 'domains')).map((domain) => textOf(domain));
  const all = listed.length > 0 ? listed : [textOf(field(item, 'domain'))];
  return all.filter((domain) => domain !== '' && domain !== '*');
}
