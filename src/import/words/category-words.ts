import type { CategoryClass } from '../imported.ts';
import { anyOf, phrases } from './phrases.ts';

/** A class, and the stems that tell it. */
export type ClassStems = readonly [CategoryClass, readonly string[]];

/**
 * Beginnings of words, folded, by which a heading or a cell tells the class of cookies. A leading `~` also finds
 * it inside a word, for German compounds; with a trailing `_` the word ends there. English, French, Spanish,
 * German, Italian, Portuguese.
 */
export const categoryStems: readonly ClassStems[] = [
  [
    'unclassified',
    phrases(`unclassif|uncategor|not classif|not categor|not yet|being classif|process of classif|pending|unassigned
      |non class|non categor|en attente|en cours de class|sin clasificar|sin categor|no clasificad|no categor|por clasificar
      |pendiente|nicht klassifiziert|nicht kategorisiert|nicht zugeordnet|nicht eingeordnet|unklassifiziert|nicht zuordenbar
      |noch zu klassifizier|wird klassifiziert|~unkategori|in attesa|in corso di class|da classificare
      |nao classificad|nao categor|sem classificacao|sem categor|por classificar|pendente`),
  ],
  [
    'necessary',
    phrases(`necess|necesari|essent|essenti|esencia|essenzi|essenc|tecnic|technic|techniqu|~technisch|requir|requerid|mandator
      |strictl|indispensab|do without|unverzichtbar|unabdingbar|unerlasslich|indispensav|imprescindib|imprescindiv|obligatoire|obligator|obrigator|obbligator|~erforderlich
      |~notwendig|zwingend|unbedingt|pflicht|operation|operativ|~betrieb|fonctionnement|funcionamiento|funzionamento
      |funcionamento|secur|sicher|~sicherheit|segurid|seguranca|sicurezza|always active|basic|grundlegend|grundfunktion
      |core_`),
  ],
  [
    'preferences',
    phrases(`function|~funktional|~funktionell|fonctionnel|fonctionnalit|funciona|funzional|preferen|~praferenz|personali
      |~personalisier|personnalis|personaliz|setting|~einstellung|parametr|ajuste|impostazion|configuracion|configuracao
      |comfort|~komfort|confort|convenience|user experience|~nutzererlebnis|~nutzererfahrung|experience utilisateur
      |experiencia|esperienza|customi|remember your|benutzerfreundlich|usabilit|usabilid`),
  ],
  [
    'statistics',
    phrases(`analy|analis|anali|analitic|~statisti|estadist|estatist|performan|leistung|rendimiento|rendement|desempenho
      |prestazion|measur|mesure|medicion|misurazion|medicao|medir|~messung|audience|audiencia|~reichweite|~webanaly|metric
      |~besucher|visitor statistics`),
  ],
  [
    'marketing',
    phrases(`~marketing|mercadotecnia|advert|werb|onlinewerb|publicit|publicid|pubblicit|promocion|promotion|promozion|target
      |ciblage|cible|sponsor|~zielgruppe|segmentac|segmentaz|segmentation|dirigid|direciona|profil|perfil|~profiling|retarget
      |remarket|social|sociau|~sozial|reseaux sociaux|redes sociales|redes sociais|partage|behaviour|behavior|comportament
      |comportement|verhaltens|anuncio|annunci|anunci|ads_|ad_|commercial|comercial`),
  ],
];

/** Folded. The title of a group that is of no class. */
export const otherCookies: RegExp =
  /^(?:(?:les |las |los |gli |i )?(?:others?|autres?|otr[ao]s|altr[io]|outr[ao]s|sonstiges?|andere|weitere)(?: cookies?| traceurs?| tracker)?|cookies? (?:andere|otras|altri|outros))$/;

/** Folded. What stands below such a title. */
export const unclassified: RegExp = anyOf(
  phrases(
    `uncategor|unclassif|not been classified|not yet been|not been categor|n'ont pas encore ete class|pas encore ete class|non class
  |non categor|no han sido clasificad|aun no se han clasificado|sin clasificar|sin categor|noch nicht klassifiziert|noch keiner kategorie
  |nicht kategorisiert|non sono stati classificat|non sono ancora stati|non classificati|nao foram classificad|nao foram categor
  |nao classificad|nao categor`,
  ),
);

/** What tells a class only where nothing clearer does: statistics and advertising both track. */
export const vagueStems: readonly ClassStems[] = [
  ['preferences', phrases('experience|experien|esperien')],
  [
    'marketing',
    phrases(
      'tracking|~tracking|suivi|seguimiento|tracciament|rastream|rastreio|rastreo|orientacion',
    ),
  ],
];

/** Other names of cookies, which tell no class. Folded text, words only. */
export const cookieSynonyms: RegExp =
  /\b(?:tracking (?:technolog|tool|mechanism|method)\w*|(?:strument|tecnolog|technolog|outil|herramient|ferrament|dispositiv)\w* (?:di|de|of) (?:tracciamento|suivi|seguimiento|rastreo|rastreamento|tracking))/g;

/** What requires consent is not for that reason necessary. Folded text, words only. */
export const consentRequired: RegExp =
  /\b(?:requir|necess|need|requier|precis|richied|obligat)\w*(?: \w+){0,2} (?:consent|consenso)\w*|\b(?:consent|consenso|zustimmung|einwilligung)\w*(?: \w+){0,3} (?:requir|necess|need|obligat|obrigat|richiest|requerid|erforderlich|notwendig)\w*/g;

/** "Non-essential", "nicht notwendig": the class is what it is not. */
export const negations: ReadonlySet<string> = new Set(
  'non not no nicht keine nao un pas sin senza sem senon optional nonessential'.split(' '),
);

/** Headings that hold such words for another reason: titles of documents, and what the visitor may do. */
export const noCategoryPhrases: RegExp = anyOf(
  phrases(
    `policy|politique|politica|richtlinie|erklarung|informativa|datenschutz|privacy|confidential|privacidad|privacidade
  |cookie settings|setting cookies|setting a cookie|setting the cookie|cookie preferences|cookie-einstellungen|cookieeinstellungen|parametres des cookies
  |preferences en matiere|vos preferences|ihre einstellungen|sus preferencias
  |configuracion de|configurar|manage|how to|how can|how do i|gerer|gestionar|verwalten|gestire|gerir|browser settings
  |changing|change your|disable|delete|desactiv|deactivat|loschen|supprimer|eliminar|cancellare|opt out|opt-out`,
  ),
);
