import type { ParseHtml } from '../blocks/html-tree.ts';
import { isHost } from '../names/read-name.ts';
import type { Entry, Section } from '../read/entry.ts';
import { at, byText, type Data, field, items, numberOf, type Source, textOf } from './data.ts';
import { cell, entriesOfAll, groupSection, optionalCell, plainText } from './machine-entry.ts';

const DAY = 86_400;

/**
 * OneTrust, CookiePro, Optanon: groups of cookies, in `DomainData.Groups` (per-language file), `Groups` (older
 * scripts) or a list (`Optanon.GetDomainData()`). `Length` is in days; 0 without `IsSession` is "a few seconds".
 */
export function readOneTrust(
  places: readonly Source[],
  parseHtml: ParseHtml,
): readonly Entry[] | null {
  for (const { path, value } of places) {
    const groups = items(field(value, 'Groups'));
    if (groups.some(isGroup)) {
      const at = `${path}.Groups`;
      const byId = byText(groups, ID);
      return entriesOfAll(groups, (group, index) =>
        entriesOfGroup(group, { byId, where: `${at}[${index}]`, parseHtml }),
      );
    }
  }
  return null;
}

function isGroup(group: Data): boolean {
  const named = groupName(group) !== '';
  return (
    named &&
    ['FirstPartyCookies', 'Hosts', 'Cookies'].some((key) => Array.isArray(field(group, key)))
  );
}

const ID = 'OptanonGroupId';

interface Place {
  readonly byId: ReadonlyMap<string, Data>;
  readonly where: string;
  readonly parseHtml: ParseHtml;
}

function entriesOfGroup(group: Data, place: Place): readonly Entry[] {
  const section = groupSection([groupName(group), parentName(group, place.byId)], place.where);
  const own = [...items(field(group, 'FirstPartyCookies')), ...items(field(group, 'Cookies'))];
  const of = (cookies: readonly Data[], host?: Data) =>
    entriesOfAll(cookies, (cookie) => [entryOf(cookie, host, section, place)]);
  return [
    ...of(own),
    ...entriesOfAll(items(field(group, 'Hosts')), (host) =>
      of(items(field(host, 'Cookies')), host),
    ),
    ...entriesOfAll(items(field(group, 'SubGroups')), (sub) =>
      entriesOfGroup(sub, { ...place, byId: byText([group], ID) }),
    ),
  ];
}

function entryOf(
  cookie: Data,
  host: Data | undefined,
  section: Section,
  { where, parseHtml }: Place,
): Entry {
  const name = textOf(field(cookie, 'Name'));
  const display = textOf(field(host, 'DisplayName'));
  const purpose = textOf(
    field(cookie, 'description'),
    field(cookie, 'Description'),
    field(cookie, 'thirdPartyDescription'),
  );
  const seconds = secondsOf(cookie);
  return {
    name: cell(name, where, JSON.stringify(cookie).slice(0, 400)),
    ...optionalCell('provider', isHost(display) ? '' : display, where),
    ...optionalCell('domain', textOf(field(cookie, 'Host'), field(host, 'HostName')), where),
    ...optionalCell('purpose', plainText(purpose, parseHtml), where),
    ...(seconds === null
      ? {}
      : { duration: cell(seconds === 0 ? 'Session' : `${seconds / DAY} days`, where) }),
    maxAgeSeconds: seconds,
    section,
  };
}

function secondsOf(cookie: Data): number | null {
  if (field(cookie, 'IsSession') === true) return 0;
  const days = numberOf(field(cookie, 'Length'));
  return days !== null && days > 0 ? Math.round(days * DAY) : null;
}

function groupName(group: Data | undefined): string {
  const legacy = at(items(field(group, 'GroupLanguagePropertiesSets'))[0], 'GroupName', 'Text');
  return textOf(field(group, 'GroupName'), legacy);
}

/** A group below another, by the parent itself or by its id, when its own name tells no class. */
function parentName(group: Data, byId: Place['byId']): string {
  const parent = field(group, 'Parent');
  if (typeof parent !== 'string') return groupName(parent ?? undefined);
  return parent === '' ? '' : groupName(byId.get(parent));
}
