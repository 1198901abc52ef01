import { contentHeaders } from './content-headers.ts';
import { identityHeaders } from './identity-headers.ts';
import { phrases } from './phrases.ts';

/** What a column, or the key of a field, holds. `ignore` is known and of no use here. */
export type Role =
  | 'name'
  | 'provider'
  | 'domain'
  | 'purpose'
  | 'function'
  | 'duration'
  | 'category'
  | 'type'
  | 'party'
  | 'sample'
  | 'wildcard'
  | 'ignore';

/**
 * Headers, folded, words only, without articles (see `header.ts`), in English, French, Spanish, German, Italian,
 * Portuguese. Of several that a header holds, the longest tells.
 */
export const headerPhrases: ReadonlyMap<string, Role> = new Map(
  [...identityHeaders, ...contentHeaders].flatMap(([role, list]) =>
    phrases(list).map((phrase) => [phrase, role] as const),
  ),
);

/** Beside a word that tells, these say nothing else: "Maximum duration (days)", "Cookie provider". */
export const modifierWords: ReadonlySet<string> = new Set(
  `cookie cookies tracker trackers traceur traceurs temoin max maximum maximal maximale maxima maximo massima massimo days day
  months month jours mois dias meses tagen tage monate giorni mesi in en after nach apres default by name main principal e y
  et und and or o ou oder same used its`.split(/\s+/),
);

/** Words for the two sides: a header that has one of each asks whose a cookie is. */
export const firstSide =
  /^(?:first|1st|own|owned|propi[ao]s?|prim[ae]|propri[ao]s?|proprie|propres?|intern[aeo]?s?|eigene?|erst|erstanbieter|premiere|primeira)$/;
export const thirdSide =
  /^(?:third|3rd|tercer[ao]s?|terz[aei]|terceir[ao]s?|tiers|tierce|extern[aeo]?s?|external|dritt|dritte|drittanbieter|fremd)$/;

/** Folded. A table with a column of such is one of goods, courses, people, software. */
export const foreignHeaders: RegExp =
  /\b(?:e ?mail|username|user id|surname|birth|prices?|cost|costs|amount|quantity|qty|sku|stock|salary|isbn|latitude|longitude|instructor|teacher|capacity|room|venue|location|tickets?|fees?|credits|score|grade|author|rating|prix|tarifs?|cout|montant|quantite|salle|lieu|auteur|precio|coste|importe|cantidad|existencias|aula|profesor|autor|preis|preise|kosten|betrag|anzahl|lagerbestand|raum|lehrer|dozent|autorin|prezzo|costo|importo|quantita|docente|autore|preco|custo|quantidade|sala|professor|default|defaults|standardwert|par defaut|predeterminado|return type|status code)\b/;

/** Articles and the like that a header may hold between its words. */
export const fillerWords: ReadonlySet<string> = new Set(
  `of the a an this our your its for de la le les l du des d un une ce el los las del su sus en der die das den dem des ihr
  ihre unser unsere s il lo i gli della dello dei delle di o os as do da dos das e`.split(/\s+/),
);

/** Words that say that a header's function column also tells where the function is. */
export const locationWords: ReadonlySet<string> = new Set(
  'location place where emplacement localisation lieu ubicacion lugar ort posizione luogo localizacao local'.split(
    ' ',
  ),
);
