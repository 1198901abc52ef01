/**
 * The `Set-Cookie` lines of the demo pages, as lists of text.
 * A line may hold any Unicode character: the server sends it as raw UTF-8 bytes.
 */

/** Months of 30 days, as web applications count them. */
const MONTH_SECONDS = 30 * 86_400;

/** The four cookies the portal's policy declares, with the attributes Django gives them by default. */
export const DECLARED = [
  'sessionid=3k9x0vq7m2; Path=/; Max-Age=1209600; HttpOnly; Secure; SameSite=Lax',
  'django_language=en; Path=/; SameSite=Lax',
  'csrftoken=Yw8rTq1LmZ; Path=/; Max-Age=31449600; Secure; SameSite=Lax',
  `cookies_preferences=analytics:no; Path=/; Max-Age=${6 * MONTH_SECONDS}; Secure; SameSite=Lax`,
];

/** Audience measurement on the parent domain, for two years: browsers grant 400 days. */
export const ANALYTICS = [
  '_ga=GA1.2.1180.1763; Domain=opendatasoft.com; Path=/; Max-Age=63072000; Secure; SameSite=Lax',
];

/** What the two frames of the demo page set: partitioned, so not in the jar's plain listing. */
export const WIDGET_FRAME = [
  'widget_prefs=wide; Path=/; Max-Age=2592000; Secure; SameSite=None; Partitioned',
];
export const TRACKER_FRAME = [
  '_trk=7f31; Path=/; Max-Age=31536000; Secure; SameSite=None; Partitioned',
];
/** A third-party cookie that asks for no partition: Chromium refuses it, Firefox partitions it anyway. */
export const TRACKER_UNPARTITIONED = [
  '_trk3p=7f32; Path=/; Max-Age=31536000; Secure; SameSite=None',
];

/** One cookie for each attribute that decides whether a reader can see it. */
export const ATTRIBUTES = [
  'attr_host_only=1; Path=/; Secure',
  'attr_parent=1; Domain=opendatasoft.com; Path=/; Secure',
  'attr_path=1; Path=/admin; Secure',
  'attr_http_only=1; Path=/; HttpOnly; Secure',
  'attr_session=1; Path=/; Secure',
  'attr_persistent=1; Path=/; Max-Age=3600; Secure',
  'attr_insecure=1; Path=/',
  'attr_insecure_parent=1; Domain=opendatasoft.com; Path=/',
  'attr_same_site_unset=1; Path=/; Secure',
  'attr_lax=1; Path=/; Secure; SameSite=Lax',
  'attr_strict=1; Path=/; Secure; SameSite=Strict',
  'attr_none=1; Path=/; Secure; SameSite=None',
  'attr_partitioned=1; Path=/; Secure; SameSite=None; Partitioned',
  '__Host-attr=1; Path=/; Secure',
  '__Secure-attr=1; Domain=opendatasoft.com; Path=/; Secure',
];

/** Names chosen to break a careless reader. All are accepted by both browsers but the last two, which differ. */
export const HOSTILE = [
  '__proto__=1; Path=/; Secure',
  'constructor=1; Path=/; Secure',
  'toString=1; Path=/; Secure',
  'hasOwnProperty=1; Path=/; Secure',
  '<img src=x onerror=alert(1)>; Path=/; Secure',
  '<script>alert(1)</script>=1; Path=/; Secure',
  '"quoted"&amp=1; Path=/; Secure',
  'a\u202Egro.live\u2066b=1; Path=/; Secure',
  'zero\u200Bwidth\uFEFF=1; Path=/; Secure',
  'sess\u0456onid=1; Path=/; Secure',
  `long_${'x'.repeat(4000)}=1; Path=/; Secure`,
  'valueless=; Path=/; Secure',
  // Chromium: name "", value "noeq". Firefox: name "noeq", value "".
  'noeq; Path=/; Secure',
  // Chromium: name "" again, so it overwrites the line above. Firefox refuses it.
  '=nameless; Path=/; Secure',
];
