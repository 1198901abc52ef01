/**
 * Cookies so widespread that the name alone tells what it is. Used only to recognise a name that looks like an
 * ordinary word, never to fill in what a document does not say.
 */
export const knownNames: ReadonlySet<string> = new Set(
  `PHPSESSID JSESSIONID ASPSESSIONID ASPXAUTH CFID CFTOKEN CONSENT SOCS NID IDE DSID ANID AEC DV SID HSID SSID APISID
  SAPISID SIDCC LSID OTZ YSC PREF VISITOR_INFO1_LIVE 1P_JAR SRCHD SRCHUID MUID MUIDB MSPTC ANONCHK SM CLID
  AWSALB AWSALBCORS AWSALBTG AWSELB ARRAffinity ARRAffinitySameSite XSRF-TOKEN CSRF-TOKEN csrftoken csrf sessionid
  connect.sid laravel_session sid vuid player fr datr sb c_user xs wd usida presence bcookie bscookie lidc lang li_gc
  UserMatchHistory AnalyticsSyncHistory lissc ln_or guest_id personalization_id ct0 muc_ads uuid2 anj sess icu uids
  tuuid TDID TDCPM demdex dpm mc cto_bundle uid optout CMID CMPS CMPRO tluid receive-cookie-deprecation ar_debug
  test_cookie hubspotutk messagesUtk __hssc __hssrc __hstc OptanonConsent OptanonAlertBoxClosed CookieConsent
  CookieControl cookieyes-consent cookieconsent_status euconsent-v2 tarteaucitron klaro borlabs-cookie
  hasConsent cookiesjsr has_js ckan locale language idioma langue django_language cookie_policy seen_cookie_message
  fe_typo_user be_typo_user wordpress_test_cookie pll_language store store_switcher form_key mage-messages
  frontend frontend_cid private_content_version intercom-id intercom-session crisp-client drift_aid
  ajs_anonymous_id ajs_user_id optimizelyEndUserId mp_mixpanel amplitude_id ki_r ki_t atuserid atidvisitor xtvrn xtan
  incap_ses visid_incap nlbi TSPD_101 BIGipServer NSC_ TS01 ak_bmsc bm_sv bm_sz cf_clearance __cf_bm _cfuvid __cfduid
  mdtp mdtpdi textSize fontSize theme cookies_preferences`.split(/\s+/),
);
