import { phrases } from './phrases.ts';

/** Well-known providers, folded, by which a heading above a list of cookies is seen to name who sets them. */
export const knownProviders: ReadonlySet<string> = new Set(
  phrases(`google|google analytics|google analytics 4|google ads|google adsense|google tag manager|google maps|google recaptcha
    |recaptcha|google fonts|doubleclick|google doubleclick|youtube|vimeo|dailymotion|facebook|meta|meta pixel|facebook pixel
    |instagram|linkedin|linkedin insight tag|twitter|x|tiktok|snapchat|pinterest|reddit|whatsapp|hotjar|microsoft|bing
    |microsoft clarity|clarity|microsoft advertising|bing ads|matomo|piwik|plausible|piano|piano analytics|at internet
    |eulerian|adobe|adobe analytics|mixpanel|amplitude|segment|heap|new relic|datadog|sentry|cloudflare|fastly|akamai
    |imperva|incapsula|datadome|stripe|paypal|klarna|shopify|woocommerce|wordpress|drupal|typo3|joomla|magento|prestashop
    |polylang|wpml|elementor|wordfence|jetpack|automattic|hubspot|salesforce|pardot|marketo|mailchimp|brevo|sendinblue|activecampaign
    |intercom|zendesk|crisp|drift|livechat|tawk.to|userlike|freshchat|criteo|taboola|outbrain|xandr|appnexus|the trade desk
    |amazon|amazon web services|aws|spotify|soundcloud|issuu|calendly|typeform|trustpilot|doofinder|optimizely|vwo
    |ab tasty|kameleoon|onetrust|cookiebot|usercentrics|didomi|axeptio|tarteaucitron|cookieyes|complianz|iubenda|termly|klaro
    |borlabs cookie|opendatasoft|etracker|econda|addthis|addtoany|sharethis|openstreetmap|mapbox|quantcast|comscore|yandex
    |yandex metrica|baidu|parsely|chartbeat|siteimprove|monsido|readspeaker|crazy egg|mouseflow|fullstory|lucky orange`),
);

export const legalForm =
  /(?:^|[\s,])(?:Inc|LLC|Ltd|Limited|GmbH|AG|KG|SE|SAS|SARL|SA|S\.A\.|S\.L\.|SL|BV|B\.V\.|SpA|S\.p\.A\.|S\.r\.l\.|s\.r\.l\.|Srl|srl|SRL|Lda|Oy|AB|ApS|Corp|Corporation|Company|PLC|plc|e\.V\.)\.?(?:$|[\s,)])/;

/** Folded. Says which side sets the cookie, not who that is. */
export const firstParty: ReadonlySet<string> = new Set(
  phrases(
    `first|first party|first-party|1st party|own|own cookie|self|us|we|internal|this site|this website|our site|our website|site owner
  |website owner|website|site
  |propia|propias|propio|propios|cookie propia|esta web|este sitio|este sitio web|interno|interna
  |eigene|eigen|eigenes|erstanbieter|diese website|diese webseite|eigentumer dieser website|wir|intern
  |propre|propres|interne|premiere partie|1ere partie|ce site|notre site|nous
  |proprio|proprietario|prima parte|prime parti|questo sito|proprietaria|propria|proprias|proprios|este site|primeira parte`,
  ),
);
export const thirdParty: ReadonlySet<string> = new Set(
  phrases(
    `third|third party|third-party|3rd party|third parties|external|tercero|terceros|de terceros|tercera parte|externa|externo
  |drittanbieter|dritte|dritter|extern|tiers|tierce partie|tierce|cookie tiers|externe|terza parte|terze parti|terzi|di terze parti
  |terceiro|terceiros|de terceiros`,
  ),
);
/** Folded. What stands above the company behind a service, outside of what is said of its cookies. */
export const processingCompany: ReadonlySet<string> = new Set(
  phrases(`verarbeitendes unternehmen|processing company|entreprise de traitement|societe de traitement|empresa de procesamiento
    |empresa encargada del procesamiento|empresa procesadora|societa di elaborazione|azienda di elaborazione
    |empresa de processamento|empresa processadora`),
);
export const nobody: ReadonlySet<string> = new Set(
  phrases(
    'other|others|otro|otros|andere|sonstige|autre|autres|altro|altri|outro|outros|various|unknown|none|n/a|na|-|–|—|keine|aucun|ninguno|nessuno|nenhum|/',
  ),
);

/** Link texts that scanners put into the cell of the provider. */
export const linkTexts =
  /\s*(?:view service privacy policy|learn more about this provider|(?:erfahren sie )?mehr [üu]ber diesen anbieter(?: erfahren)?|en savoir plus sur ce fournisseur|(?:obtenga|obtén) m[áa]s informaci[óo]n sobre este proveedor|m[áa]s informaci[óo]n sobre este proveedor|scopri di pi[ùu] su questo fornitore|maggiori informazioni su questo fornitore|saiba mais sobre este fornecedor|privacy policy|datenschutzerkl[äa]rung|politique de confidentialit[ée]|pol[íi]tica de privacidad|impressum|imprint)\s*$/i;
