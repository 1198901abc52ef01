import type { CookieReading, ReadCookies } from '../../../src/browser/read-cookies.ts';
import type { Cookie } from '../../../src/cookie.ts';

/** Stands where the seam reads the jar; `recorded-jar.ts` puts the number of cookies in. */
declare const recordedCount: number;
const count = recordedCount;

const dayMs = 86_400_000;
const declared = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'];

/** The declared four, then undeclared ones: on the host or its parent domain, for the session or 90 days. */
function recorded(index: number, nowMs: number): Cookie {
  const name = declared[index] ?? `_extra_${String(index).padStart(4, '0')}`;
  const hostOnly = index < declared.length || index % 3 !== 0;
  return {
    name,
    decodedName: name,
    domain: hostOnly ? 'inai.opendatasoft.com' : '.opendatasoft.com',
    hostOnly,
    path: '/',
    secure: true,
    httpOnly: index % 2 === 0,
    sameSite: 'lax',
    expiresAtMs: index % 4 === 0 ? null : nowMs + 90 * dayMs,
    storeId: '0',
    firstPartyDomain: '',
    partitionKey: null,
  };
}

export const readCookies: ReadCookies = async (): Promise<CookieReading> => {
  const nowMs = Date.now();
  return { cookies: Array.from({ length: count }, (_, index) => recorded(index, nowMs)), gaps: [] };
};

export const readOnce = () => readCookies;
