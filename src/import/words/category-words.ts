import type { CategoryClass } from '../imported.ts';

/**
 * Beginnings of words, folded, by which a heading or a cell tells the class of cookies. A leading `~` also finds
 * it inside a word, for German compounds. English, French, Spanish, German, Italian, Portuguese.
 */
export const categoryStems: readonly (readonly [CategoryClass, readonly string[]])[] = [
  [
    'unclassified',
    list(`unclassif|uncategor|not classified|non class|nicht klassifiziert|unklassifiziert|nicht kategorisiert
      |sin clasificar|no clasificad|non classificat|nao classificad|sem classificacao|pending classification|~unkategori`),
  ],
  [
    'necessary',
    list(`necess|necesari|essent|essenti|esencia|essenzi|essenc|tecnic|technic|techniqu|~technisch|requir|mandator|strictl
      |indispensab|imprescindib|obligatoire|obligator|~erforderlich|~notwendig|zwingend|unbedingt|operation|~betrieb
      |fonctionnement|funcionamiento|funzionamento|funcionamento|secur|securit|sicher|~sicherheit|seguridad|sicurezza
      |seguranca|always active|core`),
  ],
  [
    'preferences',
    list(`function|~funktional|~funktionell|fonctionnel|fonctionnalit|funcional|funzional|preferen|~praferenz|personali
      |~personalisier|personnalis|personaliz|setting|~einstellung|parametr|ajuste|impostazion|comfort|~komfort|confort
      |convenience|user experience|~nutzererlebnis|experience utilisateur|experiencia|esperienza|customi|remember your`),
  ],
  [
    'statistics',
    list(`analy|analis|anali|analitic|~statisti|estadist|estatist|performan|~leistung|rendimiento|rendement|desempenho
      |prestazion|measur|mesure|medicion|misurazion|medicao|medir|~messung|audience|audiencia|~reichweite|~webanaly|metric
      |~besucher|visitor statistics`),
  ],
  [
    'marketing',
    list(`~marketing|advert|~werb|publicit|publicid|promocion|target|ciblage|cible|~zielgruppe|profil|~profiling|retarget
      |remarket|social|~sozial|reseaux sociaux|redes sociales|redes sociais|tracking|~tracking|behaviour|behavior
      |comportament|anuncio|annunci|ads|ad|commercial`),
  ],
];

/** "Non-essential", "nicht notwendig": the class is what it is not. */
export const negations: ReadonlySet<string> = new Set(
  'non not no nicht keine nao un pas sin senza sem senon optional nonessential'.split(' '),
);

/** Headings that hold such words for another reason: titles of documents, and what the visitor may do. */
export const noCategoryPhrases: readonly string[] = list(
  `policy|politique|politica|richtlinie|erklarung|informativa|datenschutz|privacy|confidential|privacidad|privacidade
  |cookie settings|cookie preferences|cookie-einstellungen|cookieeinstellungen|parametres des cookies
  |preferences en matiere|vos preferences|ihre einstellungen|sus preferencias
  |configuracion de|configurar|manage|how to|how can|how do i|gerer|gestionar|verwalten|gestire|gerir|browser settings
  |changing|change your|disable|delete|desactiv|deactivat|loschen|supprimer|eliminar|cancellare|opt out|opt-out`,
);

function list(text: string): string[] {
  return text.split('|').map((word) => word.trim());
}
