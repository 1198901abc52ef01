import type { Role } from './header-words.ts';

/** Headers of what tells which cookie it is, whose, and of which kind; see `header-words.ts`. */
export const identityHeaders: readonly (readonly [Role, string])[] = [
  [
    'name',
    `name|names|cookie|cookies|cookie name|cookie names|name cookie|cookiename|cookienamen|cookies name|cookies used
    |cookie id|cookie key|identifier|key|tracker|trackers|tracker name|technical name|cookie title|cookies set
    |cookies placed|id|nom|noms|nom cookie|nom cookies|noms cookies|traceur|traceurs|nom traceur|cookies deposes
    |cookies utilises|nom technique|nombre|nombres|nombre cookie|nombres cookies|denominacion|cookies utilizadas
    |identificador|nombre tecnico|bezeichnung|cookie bezeichnung|cookie namen|name cookies|gesetzte cookies
    |technischer name|kennung|nome|nomi|nome cookie|nomi cookie|denominazione|nome tecnico|cookie utilizzati|nomes
    |nome cookies|nomes cookies|designacao|cookies utilizados|identificacao|tag name|storage name|specific cookies
    |individual cookies|cookie file|list cookies|cookie list|cookie or similar technology|cookie name id
    |names cookies|cookie used|related cookies|associated cookies|set cookies|cookie label
    |identifiant|intitule|libelle|denomination|cookies concernes|temoin|temoins|nom temoin|cookie concerne
    |liste cookies|cookies associes|nombres cookie|cookies asociadas|cookies instaladas|cookies empleadas|rastreador
    |rastreadores|nombre archivo|verwendete cookies|eingesetzte cookies|verwendete cookie|benennung|name trackers
    |cookie kennung|identificatore|identificativo|nome tracker|tracciatore|cookie installati|cookie impiegati
    |nome identificativo|cookies instalados|cookies empregues|nome rastreador`,
  ],
  [
    'provider',
    `provider|provider name|service provider|service providers name|service provider name|supplier|supplier name
    |vendor|vendor name|company|publisher|issuer|set by|who sets it|who sets|placed by|owner|controller
    |data controller|processor|service|service name|source|third party name|partner|responsible|responsible party
    |operator|issued by|served by|origin|platform|tool|third party service|data recipient|recipient|fournisseur
    |nom fournisseur|prestataire|emetteur|editeur|societe|depose par|depositaire|origine|responsable|partenaire
    |fournisseur service|tiers|emis par|responsable traitement|outil|entreprise|proveedor|nombre proveedor|titular
    |entidad|empresa|emisor|origen|gestionada por|procedencia|responsable tratamiento|prestador|servicio|quien
    |tercero|anbieter|name anbieters|herausgeber|dienst|dienstleister|dienstanbieter|betreiber|herkunft|quelle
    |verantwortlich|verantwortlicher|gesetzt von|unternehmen|drittanbieter|empfanger|anbieter dienst|werkzeug|firma
    |fornitore|nome fornitore|gestore|titolare|societa|provenienza|erogatore|servizio|impostato da|terza parte
    |azienda|fornecedor|nome fornecedor|entidade|prestador servico|responsavel|origem|definido por|servico|emissor
    |parceiro|dominio provider|dominio proveedor|provider domain|domain provider|provided by|controlled by
    |belongs to|party name|entity|responsible entity|managed by|deployed by|brand|organisation|organization
    |host provider|cookie owner|cookie provider|vendors|providers|suppliers|third parties|third party provider
    |third party vendor|installed by|manufacturer|operated by|delivered by|dropped by|used by|website owner|software
    |application|app|product|domain owner|cookie source|cookie set by|where it comes from|comes from
    |provider service|name provider|name service|name third party|legal entity|corporation|emetteur cookie
    |societe emettrice|organisme|entite|proprietaire|titulaire|hebergeur|responsable depot|acteur|fournisseurs
    |emetteurs|partenaires|depose par qui|solution|application logicielle|sous traitant|exploitant|tierce partie
    |depositaire cookie|gestor|propietario|compania|gestionado por|instalada por|instalado por|quien instala
    |entidad responsable|proveedores|titulares|entidades|responsables|editor|responsable cookie|quien gestiona
    |plataforma|herramienta|fabricante|aplicacion|proveedor servicio|entidad titular|organizacion|nombre empresa
    |suministrador|quien instala cookie|procedencia cookie|sociedad|eigentumer|hersteller|name dienstes
    |bereitgestellt von|inhaber|stammt von|urheber|verwendet von|verantwortliche stelle|dienste|anbieter dienstes
    |datenempfanger|absender|partei|quelle cookies|plattform|webdienst|setzt|proprietario|emittente|responsabile
    |installato da|fornito da|gestito da|piattaforma|strumento|prodotto|fornitori|fornitore servizio|soggetto|ente
    |editore|titolare trattamento|responsabile trattamento|rilasciato da|soggetto terzo|terzi|organizzazione
    |applicazione|proveniencia|terceiro|colocado por|provedor|fornecedores|entidade responsavel|titular cookie
    |ferramenta|gerido por|aplicacao|fornecido por|empresa responsavel|prestador servicos|organizacao
    |responsavel tratamento|propriedade|companhia|fonte`,
  ],
  [
    'domain',
    `domain|domains|cookie domain|host|hosts|hostname|website|url|subgroup|cookie subgroup|site|server|domaine
    |domaines|hote|serveur|dominio|dominios|anfitrion|servidor|domane|domanen|webseite|seite|domini|sito|cookie host
    |host domain|domain name|set on|website domain|nom domaine|nombre dominio|nome dominio|nome do dominio
    |domain host|domaine cookie|hotes|hospedeiro|sitio web|sitio|host name|domainname|cookie domane|domanenname
    |dominio cookie|serveur emetteur|server domain`,
  ],
  [
    'category',
    `category|categories|cookie category|group|class|classification|consent category|cookie group|purpose category
    |legal category|categorie|categories cookies|categorie cookie|famille|groupe|classe|categoria|categorias|grupo
    |clase|clasificacion|kategorie|cookie kategorie|gruppe|klasse|kategorien|classificazione|gruppo|classificacao
    |cookie class|cookie categories|finality category|consent type|consent level|category name|purpose group
    |type category|categorie traceur|finalite categorie|categoria cookie|categoria cookies|clase cookie
    |grupo cookies|kategorie cookies|cookie kategorien|cookiekategorie|cookie gruppe|classe cookie|gruppo cookie
    |categoria finalidade|tipo categoria|categoria consentimento|clasificacion cookie|consent kategorie
    |einwilligungskategorie`,
  ],
  [
    'type',
    `type|types|almacenamiento|armazenamento|archiviazione|stockage|cookie type|type cookie|kind|storage type|tracker type|technology|storage|type cookies|nature
    |category type|type traceur|type stockage|tipo|tipos|tipo cookie|tipologia|tipo cookies|tipo almacenamiento
    |tecnologia|tecnologie|typ|art|cookie typ|cookie art|art cookies|typ cookies|speicherart|technologie
    |tipologia cookie|tipo armazenamento|cookietyp|format|tipologie|nature cookie|speichermedium|speichertyp
    |type storage|kind cookie|type technology|kind tracker|type tracker|cookie art typ|type technologie
    |tipo tecnologia|tipo rastreador|tipo tracker|tipo archivo|technologie typ|support|medium|tipo tracciatore
    |cookie storage`,
  ],
  [
    'party',
    `party|first or third party|first third party|own third|own or third|first third|1st or 3rd party
    |own or third party|propia o terceros|propias terceros|propria o terceros|proprio terceiros|interne ou tiers
    |erstanbieter oder drittanbieter|prima o terza parte|titularidad|titularidade|eigen oder fremd|own external
    |parties|parte`,
  ],
];
