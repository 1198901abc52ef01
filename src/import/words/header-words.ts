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
  | 'ignore';

/**
 * Headers, folded, words only, without articles (see `header.ts`), in English, French, Spanish, German, Italian,
 * Portuguese. Of several that a header holds, the longest tells.
 */
export const headerPhrases: ReadonlyMap<string, Role> = new Map([
  ...role(
    'name',
    `name|names|cookie|cookies|cookie name|cookie names|name cookie|cookiename|cookienamen|cookies name|cookies used|cookie id
    |cookie key|identifier|key|tracker|trackers|tracker name|technical name|cookie title|cookies set|cookies placed|id
    |nom|noms|nom cookie|nom cookies|noms cookies|traceur|traceurs|nom traceur|cookies deposes|cookies utilises|nom technique
    |nombre|nombres|nombre cookie|nombres cookies|denominacion|cookies utilizadas|identificador|nombre tecnico
    |bezeichnung|cookie bezeichnung|cookie namen|name cookies|gesetzte cookies|technischer name|kennung
    |nome|nomi|nome cookie|nomi cookie|denominazione|nome tecnico|cookie utilizzati
    |nomes|nome cookies|nomes cookies|designacao|cookies utilizados|identificacao`,
  ),
  ...role(
    'provider',
    `provider|provider name|service provider|service providers name|service provider name|supplier|supplier name|vendor
    |vendor name|company|publisher|issuer|set by|who sets it|who sets|placed by|owner|controller|data controller|processor
    |service|service name|source|third party name|partner|responsible|responsible party|operator|issued by|served by|origin
    |platform|tool|third party service|data recipient|recipient
    |fournisseur|nom fournisseur|prestataire|emetteur|editeur|societe|depose par|depositaire|origine|responsable|partenaire
    |fournisseur service|tiers|emis par|responsable traitement|outil|entreprise
    |proveedor|nombre proveedor|titular|entidad|empresa|emisor|origen|gestionada por|procedencia|responsable tratamiento
    |prestador|servicio|quien|tercero
    |anbieter|name anbieters|herausgeber|dienst|dienstleister|dienstanbieter|betreiber|herkunft|quelle|verantwortlich
    |verantwortlicher|gesetzt von|unternehmen|drittanbieter|empfanger|anbieter dienst|werkzeug|firma
    |fornitore|nome fornitore|gestore|titolare|societa|provenienza|erogatore|servizio|impostato da|terza parte|azienda
    |fornecedor|nome fornecedor|entidade|prestador servico|responsavel|origem|definido por|servico|emissor|parceiro`,
  ),
  ...role(
    'domain',
    `domain|domains|cookie domain|host|hosts|hostname|website|url|subgroup|cookie subgroup|site|server
    |domaine|domaines|hote|serveur|dominio|dominios|anfitrion|servidor|domane|domanen|webseite|seite|domini|sito
    |dominio provider|dominio proveedor|provider domain|domain provider`,
  ),
  ...role(
    'purpose',
    `purpose|purposes|purpose cookie|cookie purpose|description|cookie description|what it does|what it is for|what for
    |what does it do|what is it for|why|why we use it|why we use|use|uses|usage|objective|goal|reason|details|explanation
    |more information|information|used for|what they do|information and purpose|meaning|role|what cookie does
    |finalite|finalites|objectif|objectifs|but|utilite|utilisation|usage cookie|a quoi il sert|a quoi sert il|raison|detail
    |finalite cookie|pourquoi
    |finalidad|finalidades|proposito|propositos|descripcion|objetivo|uso|utilidad|para que|para que sirve|para que se usa
    |detalle|motivo|finalidad cookie|descripcion y finalidad|informacion|informacion y proposito
    |zweck|zwecke|zweck cookies|verwendungszweck|beschreibung|wozu|wofur|nutzen|einsatzzweck|erlauterung|aufgabe|inhalt und zweck
    |zweck verarbeitung|verwendung|beschreibung zweck|cookie beschreibung
    |finalita|scopo|scopi|descrizione|obiettivo|utilizzo|a cosa serve|dettagli|finalita cookie
    |finalidade|finalidade cookie|descricao|proposito cookie|utilizacao|para que serve|detalhes|fim|objetivos`,
  ),
  ...role(
    'function',
    `function|functions|function and location|functionality|fonction|fonctions|fonctionnalite|fonction et emplacement
    |fonction et localisation|funcion|funciones|funcion y ubicacion|funktion|funktionen|funktion und ort|funktionsweise
    |funzione|funzioni|funzione e posizione|funcao|funcoes|funcao e localizacao`,
  ),
  ...role(
    'duration',
    `duration|cookie duration|expiry|expires|expiration|expire|expires in|expiration date|expiry date|expiration time|lifespan
    |lifetime|life span|retention|retention period|storage period|storage duration|maximum storage duration|max age|maxage
    |how long|how long it lasts|how long we store it|how long it is kept|when it expires|validity|period|persistence|time
    |stored for|storage time|cookie lifetime|type and duration|cookie type and duration|lasts|valid for|term|ttl|kept for
    |duree|duree vie|duree conservation|duree stockage|duree maximale stockage|echeance|peremption|conservation
    |duree validite|validite|delai|delai conservation|duree cookie|date expiration|temps conservation|date fin
    |duracion|caducidad|vencimiento|expiracion|vigencia|plazo|plazo conservacion|periodo conservacion|tiempo|caduca|permanencia
    |fecha caducidad|tiempo vida|vida util|plazo expiracion|duracion maxima|conservacion|temporalidad
    |dauer|speicherdauer|maximale speicherdauer|laufzeit|cookie laufzeit|lebensdauer|ablauf|ablaufdatum|ablaufzeit
    |gultigkeit|gultigkeitsdauer|aufbewahrung|aufbewahrungsdauer|aufbewahrungsfrist|speicherfrist|loschfrist|verfall
    |verfallsdatum|haltbarkeit|speicherzeit|loschung|funktionsdauer|cookie dauer|gespeichert fur|wie lange|verfallszeit
    |durata|durata cookie|scadenza|periodo conservazione|tempo conservazione|conservazione|durata massima archiviazione
    |durata tracker|durata trackers|data scadenza|validita|persistenza|tempo
    |duracao|validade|expira|prazo|prazo validade|periodo conservacao|prazo conservacao|expiracao|armazenamento
    |caducidade|data expiracao|retencao|prazo retencao|tempo retencao|tempo vida`,
  ),
  ...role(
    'category',
    `category|categories|cookie category|group|class|classification|consent category|cookie group|purpose category|legal category
    |categorie|categories cookies|categorie cookie|famille|groupe|classe|categoria|categorias|grupo|clase|clasificacion
    |kategorie|cookie kategorie|gruppe|klasse|kategorien|classificazione|gruppo|classificacao`,
  ),
  ...role(
    'type',
    `type|types|cookie type|type cookie|kind|storage type|tracker type|technology|storage|type cookies|nature|category type
    |type traceur|type stockage|tipo|tipos|tipo cookie|tipologia|tipo cookies|tipo almacenamiento|tecnologia|tecnologie
    |typ|art|cookie typ|cookie art|art cookies|typ cookies|speicherart|technologie|tipologia cookie|tipo armazenamento|cookietyp`,
  ),
  ...role(
    'party',
    `party|first or third party|first third party|own third|own or third|first third|1st or 3rd party|own or third party|propia o terceros|propias terceros
    |propria o terceros|proprio terceiros|interne ou tiers|erstanbieter oder drittanbieter|prima o terza parte|titularidad`,
  ),
  ...role(
    'sample',
    `value|values|content|contents|example|example value|sample|data|data stored|stored data|information stored|data collected
    |valeur|contenu|exemple|donnees|donnees collectees|valor|contenido|ejemplo|datos|datos recogidos|wert|inhalt|beispiel|daten
    |gespeicherte daten|valore|contenuto|esempio|dati|dati raccolti|conteudo|exemplo|dados|dados recolhidos`,
  ),
  ...role(
    'ignore',
    `link|links|version|path|chemin|ruta|pfad|percorso|caminho|httponly|secure|samesite|nr|no|number|privacy policy|policy
    |opt out|optout|legal basis|base legale|base juridica|rechtsgrundlage|base giuridica|datenschutzerklarung|read more
    |country|pays|pais|land|paese|required|consent|consent required|last updated|phone|telephone|telefon|email|address
    |politique confidentialite|politica privacidad|informativa privacy|politica privacidade|further information|more info
    |weitere informationen|plus informations|mas informacion|maggiori informazioni|mais informacoes|transfer|essential
    |third country|storage location|speicherort|status|active|size|priority|cross site`,
  ),
]);

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

function role(name: Role, phrases: string): [string, Role][] {
  return phrases.split('|').map((phrase) => [phrase.trim(), name]);
}
