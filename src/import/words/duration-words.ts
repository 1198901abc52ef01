import { anyOf, phrases } from './phrases.ts';

/** Words of time in English, French, Spanish, German, Italian and Portuguese, folded (see `fold.ts`). */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds of a unit. The product's convention: a month is 30 days, a year 365. */
export const unitSeconds: ReadonlyMap<string, number> = byWord([
  [
    1,
    's sec secs second seconds seconde secondes segundo segundos sekunde sekunden sek secondo secondi',
  ],
  [MINUTE, 'min mins minute minutes minuto minutos minuten minuti'],
  [HOUR, 'h hr hrs hour hours heure heures hora horas stunde stunden std ora ore'],
  [
    DAY,
    'd day days j jour jours journee journees dia dias tag tage tagen tages tg tgn giorno giorni gg',
  ],
  [7 * DAY, 'w wk wks week weeks semaine semaines semana semanas woche wochen settimana settimane'],
  [14 * DAY, 'fortnight fortnights quinzaine'],
  [
    30 * DAY,
    'mo mos mon mth mths month months mois mes meses monat monate monaten monats mese mesi',
  ],
  [
    90 * DAY,
    'quarter quarters trimester trimesters trimestre trimestres quartal quartale trimestri',
  ],
  [180 * DAY, 'semestre semestres semestri halbjahr halbjahre'],
  [
    365 * DAY,
    'y yr yrs year years an ans annee annees ano anos jahr jahre jahren jahres anno anni',
  ],
]);

/** Behind a number or its unit: "one and a half years", "un an et demi". */
export const halves: ReadonlySet<string> = new Set(
  'half demi demie medio media mezzo mezza meio meia'.split(' '),
);

/** Words that may stand between a number and its unit: "30 calendar days", "half a year". */
export const betweenNumberAndUnit: ReadonlySet<string> = new Set(
  'a an full whole calendar consecutive working naturales ganze volle'.split(' '),
);

/** Beginnings of words by which a sentence says that it is about how long. */
export const retentionStems =
  /^(?:expir|last(?:s|ing)?$|delet|erase|duration|lifetime|lifespan|retention|valid|dure$|durent$|duree|supprim|efface|caduc|venc|durac|dura$|duran$|borra|elimin|scad|durata|durano|cancell|lauft|ablauf|laufzeit|dauer|speicherdauer|lebensdauer|verfall|verfallt|gultig|geloscht|duracao|validade|prazo|apaga)/;

/** Words that stand around a length and say nothing else. */
export const lengthWords: ReadonlySet<string> = new Set(
  `for up to about after within until max maximum only it is are be will this cookie cookies stored kept remains set stays pendant
  jusqu apres environ conserve conserves est sont il hasta durante despues aproximadamente conserva se bis zu nach fur wird
  gespeichert werden circa fino dopo circa viene per conservato ate apos cerca guardado que lasting by default from on device browser they these we navigateur navegador gerat dispositivo terminal session sesion sitzung sessione sessao`.split(
    /\s+/,
  ),
);

/** What joins the parts of one length: "1 year, 1 month and 4 days". */
export const lengthJoints: ReadonlySet<string> = new Set([
  ',',
  '&',
  '+',
  ...words('and et y e und'),
]);

/** A cell that says one of these, and no length, means until the browser is closed. */
export const sessionStems: readonly string[] = [
  ...words('session sesion sitzung sessione sessao seance'),
  ...phrases(`on exit|browser is open|browserende|browserschluss|chiusura della finestra|end of visit|end of your visit|end of the visit
    |duration of your visit|duration of the visit|duration of visit|temps de la visite|temps de votre visite|temps de visite|temps de la session|tiempo de la visita|tempo della visita
    |leave the site|leave our site|leave the website
    |leave our website|leaving the site|leaving our site|leaving the website|fin de la visite|fin de votre visite|fin de visite
    |duree de la visite|duree de votre visite|quittez le site|fin de la navigation|fin de navigation|temps de la navigation
    |duree de la navigation|duree de navigation|fin de la visita|final de la visita|durante la visita|duracion de la visita
    |fin de la navegacion|finalizar la navegacion|durante la navegacion|ende des besuchs|ende ihres besuchs|dauer des besuchs
    |dauer ihres besuchs|verlassen der webseite|verlassen der website|fine visita|fine della visita|durata della visita
    |fine della navigazione|durata della navigazione|fine navigazione|fim da visita|duracao da visita|fim da navegacao
    |durante a navegacao`),
];

/** The browser, or its window, and that it is closed, in either order and near to each other. */
const BROWSER = '(?:browser|navigat(?:eur|ore)|navegador|explorador|browserfenster)';
const CLOSES =
  `(?:clos(?:e|es|ed|ing|ure)|exit|quit(?!e)|shut|turned off|ferm(?:e|er|ez|es|ee|eture|ant)|cerrar|cerrad[oa]|cierr[ae]s?
  |cierren?|cerres|cierre|schliess(?:en|t|ung)|geschlossen|beend(?:en|et)|chiu(?:de|dere|sura|so|sa|da|di)|fech(?:a|ar|ado|ada|amento|o|e|em)
  |encerr(?:ar|amento|a|ado))`.replace(/\n\s*/g, '');
export const browserCloses: RegExp = new RegExp(
  `\\b${CLOSES}\\b[^.;]{0,25}?\\b${BROWSER}|\\b${BROWSER}[a-z]{0,10}\\b[^.;]{0,25}?\\b${CLOSES}\\b`,
);

/**
 * In a sentence "session" is also what a cookie is for ("keeps your session"), so there only these count.
 */
export const sessionPhrases: RegExp = anyOf([
  ...sessionStems.filter((stem) => stem.includes(' ')),
  ...phrases(`session cookie|session only|end of the session|end of your session|end of session|session ends
    |end of the browser session|end of your browser session|end of the browsing session|for the session|session-based
    |duration of the session|duration of your session|length of the session|expires with the session|session end
    |browser session|browsing session|time of the session|time of your session
    |cookie de session|fin de session|fin de la session|duree de la session|fin de votre session
    |cookie de sesion|fin de la sesion|final de la sesion|finalizar la sesion|acabar la sesion|termina la sesion
    |duracion de la sesion|duracion: sesion
    |sitzungscookie|session-cookie|sitzungs-cookie|sessioncookie|ende der sitzung|sitzungsende|ende der session
    |dauer der sitzung|dauer der session|sessionende|session-ende|browsersitzung
    |cookie di sessione|fine della sessione|fine sessione|termine della sessione|durata della sessione
    |durata: sessione|termina la sessione
    |cookie de sessao|fim da sessao|final da sessao|termino da sessao|duracao da sessao|duracao: sessao`),
]);

function words(list: string): string[] {
  return list.split(' ');
}

function byWord(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([value, list]) => words(list).map((word) => [word, value] as const)),
  );
}
