import { anyOf, phrases } from './phrases.ts';

/** Words around names in sentences, in English, French, Spanish, German, Italian, Portuguese. Raw, not folded. */

/** "Any cookie starting with _hs": what follows is the beginning of names. */
const STARTING_WITH = `(?:start(?:ing|s)?|begin(?:ning|s)?|prefixed)\\s+(?:with|by|in)|with\\s+(?:the\\s+)?prefix
  |commen[cç](?:ant|e|ent)\\s+par|d[ée]but(?:ant|e|ent)\\s+par|pr[ée]fix[ée]e?s?\\s+(?:par|de)|avec\\s+le\\s+pr[ée]fixe
  |(?:empiezan?|empiecen|empezando|comienzan?|comiencen|comenzando|inician?|iniciad[oa]s?)\\s+(?:por|con)|con\\s+(?:el\\s+)?prefijo
  |beginnend\\s+mit|beginnen\\s+mit|mit\\s+(?:dem\\s+)?Pr[äa]fix
  |(?:inizi(?:a|ano|anti)|cominci(?:a|ano)|cominciano)\\s+(?:con|per)|con\\s+(?:il\\s+)?prefisso
  |(?:come[cç](?:a|am|ados|adas|ando)|inici(?:a|am|ados|adas))\\s+(?:com|por|em)|com\\s+o\\s+prefixo`;

const ENDING_WITH = `end(?:ing|s)?\\s+(?:with|in)|se\\s+termin(?:ant|e|ent)\\s+par|finissant\\s+par
  |terminan?\\s+(?:en|con|por)|endend\\s+(?:auf|mit)|terminano\\s+(?:con|per|in)|terminam?\\s+(?:com|em|por)`;

/** Articles and nouns may stand before the name, which may begin like one of them: "starting with AMCV_". */
const FILLER = `(?:\\s+(?:the|les?|l[ao]s|el|den|die|il|as?|os)(?![\\w.-]))?(?:\\s+(?:letters?|characters?|string|text|prefix|lettres
  |caract[èe]res|letras|caracteres|Zeichen|Buchstaben|Zeichenfolge|lettere|caratteri|texto)(?![\\w.-]))?\\s*:?\\s*["“„«‘'\`]?\\s?`;

function before(list: string): RegExp {
  const one = (text: string) => text.replace(/\n\s*/g, '');
  return new RegExp(`(?:${one(list)})${one(FILLER)}`, 'gi');
}

/** A match ends where a name begins. */
export const prefixBefore = before(STARTING_WITH);
export const suffixBefore = before(ENDING_WITH);

/** German puts it behind: `Cookies, die mit "_hs" beginnen`. Matched before and after a name. */
export const germanBefore =
  /\bmit\s+(?:de[mnr]\s+)?(?:Zeichen(?:folge)?\s+|Pr[äa]fix\s+)?["„“»‚'`]?$/i;
export const germanAfter = /^["“”«‘'`]?\s*(?:beginn|anfang|anf[äa]ng|start)/i;
export const germanEndBefore = /\bauf\s+["„“»‚'`]?$/i;
export const germanEndAfter = /^["“”«‘'`]?\s*end(?:en|et)/i;

/** Folded. The sentence says that a name is not in use, so it declares nothing. */
export const notInUse: RegExp = anyOf(
  phrases(`no longer|do not use|does not use|don't use|doesn't use|not set|never set
  |do not set|does not set|are not used|is not used|formerly|used to set|not in use|we removed|has been removed|was removed
  |n'est plus|ne sont plus|n'utilisons pas|n'utilisons plus|ne depose pas|ne depose plus|ne deposons
  |ya no|no utiliza|no utilizamos|no se instala|no se utiliza|no usamos|no instala
  |nicht mehr|verwenden wir nicht|setzen wir nicht|wird nicht gesetzt|werden nicht gesetzt|nicht verwendet|verwenden keine
  |non viene piu|non vengono piu|non utilizziamo|non usiamo|non utilizza|non piu
  |ja nao|nao utiliza|nao utilizamos|nao usamos|nao e utilizad|deixou de`),
);

/** Folded. The text is about cookies; without that, a word with an underscore is something else. */
export const aboutCookies: RegExp =
  /cookie|tracker|traceur|tracciament|rastre|tracking technolog|temoins de connexion|galleta/;

/** Folded. What stands below such a title is about software, and its names are those of functions and settings. */
export const technicalTitle: RegExp =
  /^(?:changelog|change log|release notes|what's new|releases?|history|api(?: reference| documentation)?|configuration(?: options)?|config|options|parameters|environment variables|env|installation|install|usage|methods|endpoints|properties|arguments|props|quick start|getting started|migration|upgrading|breaking changes|journal des modifications|notes de version|parametres de configuration|variables d'environnement|historial de cambios|notas de la version|variables de entorno|anderungsprotokoll|versionshinweise|konfiguration|umgebungsvariablen|schnittstelle|note di rilascio|variabili d'ambiente|configurazione|registo de alteracoes|registro de alteracoes|variaveis de ambiente|v?\d+\.\d+\.\d+.*|\[\d+\.\d+.*)$/;

const storages = phrases(`local storage|localstorage|session storage|sessionstorage|web storage
  |html5 storage|html storage|html local|html session|indexeddb|indexed db|indexed_db|local_storage
  |lokaler speicher|lokale speicher|stockage local|almacenamiento local|archiviazione locale|armazenamento local
  |memoria locale|memoire locale|app storage|cache storage`);

/** Folded. Kept by the browser, but no cookie. */
export const otherStorage: RegExp = anyOf([
  ...storages,
  ...phrases('pixel|web beacon|beacon|flash|etag|fingerprint'),
]);

/** Folded. The same said beside a name, of which it is no part; pixels and the like are part of many names. */
export const storageBesideName: RegExp = new RegExp(
  `(?<![\\w.-])(?:${anyOf(storages).source})(?![\\w-]|\\.\\w)`,
);

/** Written as code in texts about cookies, but no names of cookies. Lower case. */
export const technicalTerms: ReadonlySet<string> = new Set(
  `cookie cookies set-cookie max-age max_age expires domain path secure httponly samesite samesite=lax samesite=none samesite=strict
  document.cookie localstorage sessionstorage indexeddb user-agent dnt gpc true false null session javascript html http https
  do-not-track robots.txt cookie-policy sesión sessão séance sitzung sitzungs-cookies opt-out opt-in first-party third-party e-mail`.split(
    /\s+/,
  ),
);
