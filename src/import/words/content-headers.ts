import type { Role } from './header-words.ts';

/** Headers of what is said about a cookie, or of no use here; see `header-words.ts`. */
export const contentHeaders: readonly (readonly [Role, string])[] = [
  [
    'purpose',
    `purpose|purposes|what it for|info|why it used|how it used|what does cookie|zweck inhalt|zweck und inhalt|purpose cookie|cookie purpose|description|cookie description|what it does|what it is for
    |what for|what does it do|what is it for|why|why we use it|why we use|use|uses|usage|objective|goal|reason
    |details|explanation|more information|information|used for|what they do|information and purpose|meaning|role
    |what cookie does|finalite|finalites|objectif|objectifs|but|utilite|utilisation|usage cookie|a quoi il sert
    |a quoi sert il|raison|detail|finalite cookie|pourquoi|finalidad|finalidades|proposito|propositos|descripcion
    |objetivo|uso|utilidad|para que|para que sirve|para que se usa|detalle|motivo|finalidad cookie
    |descripcion y finalidad|informacion|informacion y proposito|zweck|zwecke|zweck cookies|verwendungszweck
    |beschreibung|wozu|wofur|nutzen|einsatzzweck|erlauterung|aufgabe|inhalt und zweck|zweck verarbeitung|verwendung
    |beschreibung zweck|cookie beschreibung|finalita|scopo|scopi|descrizione|obiettivo|utilizzo|a cosa serve
    |dettagli|finalita cookie|finalidade|finalidade cookie|descricao|proposito cookie|utilizacao|para que serve
    |detalhes|fim|objetivos|what is it used for|what it is used for|purpose description|what does cookie do
    |what cookie is used for|purpose use|summary|comments|comment|notes|note|remarks|about|explanatory notes
    |what s it for|why it is used|why it s used|why we need it|how we use it|how it is used|how it s used
    |how do we use it|how used|intended use|intended purpose|reason use|reason for use|used to|why do we use it
    |why is it used|what they are used for|what we use it for|further details|justification|what cookies do
    |stated purpose|business purpose|purpose processing|activity|benefit|objet|a quoi ca sert|explication
    |explications|commentaires|commentaire|informations|motif|interet|a quoi servent ils|a quoi sert cookie
    |descriptif|pourquoi nous utilisons|raison utilisation|finalite traitement|role cookie|precisions|remarques
    |usages|utilite cookie|finalite principale|pour quoi faire|destination|a quoi sert|para que se utiliza
    |para que utiliza|que hace|explicacion|objeto|comentarios|observaciones|detalles|para que utilizamos|motivos
    |descripcion finalidad|finalidad descripcion|para que sirven|uso cookie|que hacen|destino|finalidad tratamiento
    |usos|notas|finalidad uso|justificacion|erklarung|zweckbeschreibung|hinweise|hinweis|bemerkung|bemerkungen
    |bedeutung|erlauterungen|verwendungszwecke|einsatz|anmerkung|anmerkungen|wozu dient|wofur wir es verwenden
    |zweck datenverarbeitung|zweckbestimmung|nutzung|nutzungszweck|inhalt zweck|sinn|warum|kurzbeschreibung
    |beschreibung zwecks|verarbeitungszweck|verarbeitungszwecke|was macht|wozu dienen|a che cosa serve
    |a cosa servono|che cosa fa|cosa fa|motivazione|spiegazione|dettaglio|informazioni|finalita trattamento|impiego
    |perche|per cosa lo usiamo|obiettivi|finalita principale|funzione e scopo|scopo cookie|annotazioni|osservazioni
    |explicacao|o que faz|que faz|objectivo|objectivos|observacoes|para que servem|para que utilizado|razao
    |informacoes|informacao|efeito|descritivo|para que usamos`,
  ],
  [
    'function',
    `function|functions|function and location|functionality|fonction|fonctions|fonctionnalite|fonction et emplacement
    |fonction et localisation|funcion|funciones|funcion y ubicacion|funktion|funktionen|funktion und ort
    |funktionsweise|funzione|funzioni|funzione e posizione|funcao|funcoes|funcao e localizacao`,
  ],
  [
    'duration',
    `duration|cookie duration|expiry|expires|expiration|expire|expires in|expiration date|expiry date|expiration time
    |lifespan|lifetime|life span|retention|retention period|storage period|storage duration|maximum storage duration
    |max age|maxage|how long|how long it lasts|how long we store it|how long it is kept|when it expires|validity
    |period|persistence|time|stored for|storage time|cookie lifetime|type and duration|cookie type and duration
    |lasts|valid for|term|ttl|kept for|duree|duree vie|duree conservation|duree stockage|duree maximale stockage
    |echeance|peremption|conservation|duree validite|validite|delai|delai conservation|duree cookie|date expiration
    |temps conservation|date fin|duracion|caducidad|vencimiento|expiracion|vigencia|plazo|plazo conservacion
    |periodo conservacion|tiempo|caduca|permanencia|fecha caducidad|tiempo vida|vida util|plazo expiracion
    |duracion maxima|conservacion|temporalidad|dauer|speicherdauer|maximale speicherdauer|laufzeit|cookie laufzeit
    |lebensdauer|ablauf|ablaufdatum|ablaufzeit|gultigkeit|gultigkeitsdauer|aufbewahrung|aufbewahrungsdauer
    |aufbewahrungsfrist|speicherfrist|loschfrist|verfall|verfallsdatum|haltbarkeit|speicherzeit|loschung
    |funktionsdauer|cookie dauer|gespeichert fur|wie lange|verfallszeit|durata|durata cookie|scadenza
    |periodo conservazione|tempo conservazione|conservazione|durata massima archiviazione|durata tracker
    |durata trackers|data scadenza|validita|persistenza|tempo|duracao|validade|expira|prazo|prazo validade
    |periodo conservacao|prazo conservacao|expiracao|caducidade|data expiracao|retencao|prazo retencao
    |tempo retencao|tempo vida|expires after|duration storage|storage duration time|retention time|life|cookie life
    |length|length time|time to expire|time until expiry|expiry time|active period|storage limit|valid until
    |stored until|expires on|validity period|period validity|retention duration|length storage|storage length
    |lifespan cookie|data retention|data retention period|maximum age|max duration|maximum duration|maximum lifetime
    |deleted after|remains for|stays for|time stored|when does it expire|how long does it last
    |how long is it stored|how long is it kept|how long do we keep it|persists for|session or persistent
    |persistent or session|session persistent|cookie expiration|cookie expiry|expires when|expiring
    |default expiration time|default expiration|default expiry|duree max|expire apres|periode conservation
    |duree retention|duree maximum|duree maximale|duree maximale conservation|temps|delai expiration|periode
    |duree limite|date peremption|expire le|fin validite|duree presence|combien temps|duree d expiration
    |duree expiration|periode validite|duree depot|conservation donnees|delai suppression|duree activite|suppression
    |vida|validez|plazo caducidad|plazo validez|periodo|periodo validez|periodo vigencia|tiempo caducidad
    |tiempo expiracion|tiempo permanencia|caduca a|caducidad cookie|duracion cookie|tiempo almacenamiento
    |periodo retencion|plazo retencion|retencion|cuanto dura|fecha expiracion|fecha vencimiento|tiempo conservacion
    |plazo vigencia|duracion almacenamiento|tiempo duracion|plazo duracion|sesion o persistente
    |expiran|caducan|periodo almacenamiento|eliminacion|lebenszeit|gultig bis|verfallt|lauft ab
    |lauft ab nach|aufbewahrungszeit|loschung nach|verfallt nach|dauer speicherung|dauer cookies|ablauf nach
    |speicherungsdauer|speicherfristen|dauer aufbewahrung|gultig fur|verweildauer|maximale laufzeit|maximale dauer
    |zeitraum|loschdauer|loschzeitpunkt|frist|verfallsfrist|gespeichert bis|lebenszyklus|wann lauft cookie ab
    |ablauffrist|laufzeiten|vorhaltedauer|geltungsdauer|gelosch nach|geloscht nach|scade dopo|termine
    |tempo permanenza|periodo validita|durata conservazione|durata massima|tempo vita|tempo massimo|scade
    |periodo archiviazione|tempo archiviazione|termine conservazione|ciclo vita|durata archiviazione|cancellazione
    |durata vita|data fine|eliminazione|scadenza cookie|quanto dura|tempo scadenza|expira em|periodo retencao
    |tempo conservacao|duracao maxima|duracao cookie|tempo expiracao|tempo armazenamento|data validade
    |prazo expiracao|periodo validade|prazo armazenamento|periodo armazenamento|quanto tempo|tempo duracao
    |periodo duracao|prazo duracao|conservacao|prazo vigencia|eliminacao|termo|data termo`,
  ],
  [
    'sample',
    `value|values|content|contents|example|example value|sample|data|data stored|stored data|information stored
    |data collected|valeur|contenu|exemple|donnees|donnees collectees|valor|contenido|ejemplo|datos|datos recogidos
    |wert|inhalt|beispiel|daten|gespeicherte daten|valore|contenuto|esempio|dati|dati raccolti|conteudo|exemplo
    |dados|dados recolhidos|stored information|collected data|data types|data type|data processed|categories data
    |personal data|cookie value|cookie content|default value|donnees traitees|informations collectees
    |informations stockees|valeur cookie|donnees stockees|contenu cookie|datos almacenados|datos tratados
    |informacion recogida|informacion almacenada|valor cookie|datos recopilados|contenido cookie
    |gespeicherte informationen|erhobene daten|verarbeitete daten|datenkategorien|cookie inhalt|inhalte|art daten
    |gespeicherter inhalt|dati trattati|informazioni raccolte|informazioni memorizzate|dati memorizzati
    |valore cookie|contenuto cookie|dados tratados|dados armazenados|informacao recolhida|informacao armazenada
    |conteudo cookie`,
  ],
  [
    'wildcard',
    'wildcard|wildcard match|is wildcard|prefix match|name is prefix|match type|comodin|joker|prefixe|prefijo|prafix|prefisso|prefixo|caractere generique|platzhalter',
  ],
  [
    'ignore',
    `link|links|version|path|chemin|ruta|pfad|percorso|caminho|httponly|secure|samesite|nr|no|number|privacy policy
    |policy|opt out|optout|legal basis|base legale|base juridica|rechtsgrundlage|base giuridica|datenschutzerklarung
    |read more|country|pays|pais|land|paese|required|consent|consent required|last updated|phone|telephone|telefon
    |email|address|politique confidentialite|politica privacidad|informativa privacy|politica privacidade
    |further information|more info|weitere informationen|plus informations|mas informacion|maggiori informazioni
    |mais informacoes|transfer|essential|third country|storage location|speicherort|status|active|size|priority
    |cross site|how to disable|how to opt out|how to block|how refuse|refuse|deactivation|opt out link|privacy link
    |website link|provider link|policy link|desactivation|desactivacion|como desactivar|deaktivierung|widerspruch
    |disattivazione|come disattivare|desativacao|como desativar|opposition|refuser|lien|liens|enlace|enlaces|verweis
    |collegamento|ligacao|ligacoes|url politica|privacy provider|datenschutz|privacidad|privacidade|confidentialite
    |consentement|consentimiento|consentimento|consenso|einwilligung|consentement requis|requires consent
    |requiere consentimiento|einwilligung erforderlich|exempt|exento|mandatory|obligatorio|obbligatorio|obrigatorio
    |obligatoire|pflicht|date|fecha|datum|data aggiornamento|updated|added|first seen|last seen|transfert
    |transferencia|ubermittlung|trasferimento|transfers|international transfers|transferencias internacionales
    |drittland|ubermittlung drittlander|transfert hors ue|paese terzo|pais terceiro|tercer pais|domain path
    |http only|same site|encrypted|row|page|pages|source code|scanner|count|menge|anzahl`,
  ],
];
