import { hostOfPattern, isIpAddress } from '../src/domain.ts';
import type { Message } from '../src/message.ts';
import { isPublicSuffix, suffixMessage } from '../src/policy-sites.ts';
import { visibleName } from '../src/visible-name.ts';

/** One entry of those that were typed as sites: the host pattern that is meant, or what is wrong with it. */
export type TypedSite =
  | { readonly ok: true; readonly pattern: string }
  | { readonly ok: false; readonly message: Message };

/** Scheme, port, path and the dot of a full name: what an address says beside the host. */
const scheme = /^(?:(?:https?|\*):\/*|\/\/)/i;
const otherScheme = /^[a-z][a-z\d+.-]*:\/\//i;
const afterHost = /(?::\d*)?(?:[/?#\\].*)?$/;
/** Quotes and brackets that come along when a list is copied; but `[` is part of an address of IPv6. */
const before = /^["'“”«»‹›<(]+/;
const after = /["'“”«»‹›>)]+$/;
/** As in the policy format, and as the domain name system has it. */
const hostName = /^(?=.{1,253}$)(?!-|.*(?:\.-|-\.|-$))(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}$/;
/** More of an entry would not be read. */
const longestShown = 60;

/**
 * Reads one entry: `https://Example.com:8080/cookies` is `example.com`, `.example.com` is `*.example.com` as in a
 * cookie, `müller.example` is `xn--mller-kva.example`.
 */
export function typedSite(entry: string): TypedSite {
  const typed = entry.replace(before, '').replace(after, '');
  if (/^(?:mailto:)?[^/:@]+@[^/@]+$/i.test(typed))
    return wrong('siteMail', typed, typed.replace(/^.*@/, ''));
  const bare = withBrackets(typed.replace(scheme, ''));
  const [, wild = '', host = ''] = /^(\*?\.)?(.*)$/.exec(bare.replace(afterHost, '')) ?? [];
  if (otherScheme.test(bare)) return wrong('siteNone', typed);
  if (host === '*' || bare === '*') return wrong('siteAll', typed);
  if (host.includes('*')) return wrong('siteStar', typed);
  const canonical = canonicalHost(host);
  if (canonical === null) return wrong('siteNone', typed);
  if (isIpAddress(canonical))
    return wild === '' ? right(canonical) : wrong('siteBelowAddress', typed, canonical);
  const pattern = (wild && '*.') + canonical;
  if (isPublicSuffix(pattern)) return { ok: false, message: suffixMessage(pattern) };
  const isOneWord = !canonical.includes('.') && canonical !== 'localhost' && wild === '';
  return isOneWord && !scheme.test(typed) ? wrong('siteNoDot', typed, canonical) : right(pattern);
}

/** A pattern as it is typed: with the scheme where its host alone would be taken for a slip. */
export function typedAs(pattern: string): string {
  const read = typedSite(pattern);
  return read.ok || read.message.key !== 'siteNoDot'
    ? pattern
    : `http://${hostOfPattern(pattern)}/`;
}

/** An address of IPv6 as it stands in a URL. */
function withBrackets(text: string): string {
  return /^[\da-f]*:[\da-f]*:[\da-f:.]*$/i.test(text) ? `[${text}]` : text;
}

/** The host as browsers write it; `null` where they would not go. */
function canonicalHost(host: string): string | null {
  const address = `https://${host}`;
  if (!URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  const name = hostname.replace(/\.$/, '');
  if (name.startsWith('[')) return name;
  // `12` and `1.2.3` are short for addresses that nobody means.
  const isOther = isIpAddress(name) && name !== host.replace(/\.$/, '');
  return isOther || username !== '' || !hostName.test(name) ? null : name;
}

function right(pattern: string): TypedSite {
  return { ok: true, pattern };
}

function wrong(key: Message['key'], typed: string, instead?: string): TypedSite {
  const parts = [typed, ...(instead === undefined ? [] : [instead])].map(clipped);
  return { ok: false, message: { key, parts } };
}

function clipped(text: string): string {
  return visibleName(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
}
