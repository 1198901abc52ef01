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
  [DAY, 'd day days j jour jours journee journees dia dias tag tage tagen tages giorno giorni'],
  [7 * DAY, 'w wk wks week weeks semaine semaines semana semanas woche wochen settimana settimane'],
  [14 * DAY, 'fortnight fortnights quinzaine'],
  [
    30 * DAY,
    'mo mos mon mth mths month months mois mes meses monat monate monaten monats mese mesi',
  ],
  [
    365 * DAY,
    'y yr yrs year years an ans annee annees ano anos jahr jahre jahren jahres anno anni',
  ],
]);

/** Numbers that policies write as words, and halves ("half a year", "ein halbes Jahr"). */
export const numberWords: ReadonlyMap<string, number> = byWord([
  [0.5, 'half halbe halbes halber halben demi demie medio media mezzo mezza mezz meio meia'],
  [1, 'a an one un une uno una ein eine einen einem einer eines um uma'],
  [1.5, 'anderthalb eineinhalb'],
  [2, 'two deux dos zwei due dois duas'],
  [3, 'three trois tres drei tre'],
  [4, 'four quatre cuatro vier quattro quatro'],
  [5, 'five cinq cinco funf cinque'],
  [6, 'six seis sechs sei'],
  [7, 'seven sept siete sieben sette sete'],
  [8, 'eight huit ocho acht otto oito'],
  [9, 'nine neuf nueve neun nove'],
  [10, 'ten dix diez zehn dieci dez'],
  [11, 'eleven onze once elf undici'],
  [12, 'twelve douze doce zwolf dodici doze'],
  [13, 'thirteen treize trece dreizehn tredici treze'],
  [14, 'fourteen quatorze catorce vierzehn quattordici catorze'],
  [15, 'fifteen quinze quince funfzehn quindici'],
  [18, 'eighteen dieciocho achtzehn diciotto dezoito'],
  [20, 'twenty vingt veinte zwanzig venti vinte'],
  [24, 'twentyfour veinticuatro vierundzwanzig ventiquattro'],
  [25, 'veinticinco funfundzwanzig venticinque'],
  [30, 'thirty trente treinta dreissig trenta trinta'],
  [60, 'sixty soixante sesenta sechzig sessanta sessenta'],
  [90, 'ninety noventa neunzig novanta'],
]);

/** Words that may stand between a number and its unit: "30 calendar days", "half a year". */
export const betweenNumberAndUnit: ReadonlySet<string> = new Set(
  'a an full whole calendar consecutive working naturales ganze volle'.split(' '),
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
  ...phrases(`close the browser|close your browser|closes the browser|closing the browser|closing your browser
    |browser is closed|browser closes|browser close|closed the browser|closed your browser|quit your browser
    |fermeture du navigateur|fermeture de votre navigateur|fermez le navigateur|fermez votre navigateur
    |cerrar el navegador|cerrar su navegador|cierre del navegador|cierra el navegador|cierre el navegador
    |schliessen des browsers|schliessen ihres browsers|browser geschlossen|browser schliessen|browserende
    |chiusura del browser|chiude il browser|chiudere il browser|chiusura della finestra
    |fechar o navegador|fecho do navegador|fechar o browser|fecho do browser|fechamento do navegador
    |encerrar o navegador|browser e fechado|navegador e fechado`),
];

/**
 * In a sentence "session" is also what a cookie is for ("keeps your session"), so there only these count.
 */
export const sessionPhrases: readonly string[] = [
  ...sessionStems.filter((stem) => stem.includes(' ')),
  ...phrases(`session cookie|session only|end of the session|end of your session|end of session|session ends
    |end of the browser session|end of your browser session|end of the browsing session|for the session|session-based
    |duration of the session|duration of your session|length of the session|expires with the session|session end
    |browser session|browsing session
    |cookie de session|fin de session|fin de la session|duree de la session|fin de votre session
    |cookie de sesion|fin de la sesion|final de la sesion|finalizar la sesion|acabar la sesion|termina la sesion
    |duracion de la sesion|duracion: sesion
    |sitzungscookie|session-cookie|sitzungs-cookie|sessioncookie|ende der sitzung|sitzungsende|ende der session
    |dauer der sitzung|dauer der session|sessionende|session-ende|browsersitzung
    |cookie di sessione|fine della sessione|fine sessione|termine della sessione|durata della sessione
    |durata: sessione|termina la sessione
    |cookie de sessao|fim da sessao|final da sessao|termino da sessao|duracao da sessao|duracao: sessao`),
];

function words(list: string): string[] {
  return list.split(' ');
}

function phrases(list: string): string[] {
  return list.split('|').map((phrase) => phrase.trim());
}

function byWord(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([value, list]) => words(list).map((word) => [word, value] as const)),
  );
}
