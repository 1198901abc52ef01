import { describe, expect, test } from 'vitest';
import {
  readDuration,
  readDurationIn,
  readDurationInProse,
  unitOfHeader,
} from '../../../src/import/duration.ts';

const DAY = 86_400;

describe('a cell that says how long', () => {
  test.each<[string, number | null]>([
    ['1 year', 365 * DAY],
    ['1 year, 1 month and 4 days', 399 * DAY],
    ['1 an et 25 jours', 390 * DAY],
    ['2 weeks by default', 14 * DAY],
    ['Drawn again at random from one request to the next. Up to 12 months', 360 * DAY],
    ['twelve (12) months', 360 * DAY],
    ['12 (douze) mois', 360 * DAY],
    ['365 days (1 year)', 365 * DAY],
    ['6-13 months', 390 * DAY],
    ['30 minutes to 1 year', 365 * DAY],
    ['Session / 2 years', 730 * DAY],
    ['2 hours rolling, removed on sign out', 7200],
    ['24h', DAY],
    ['1,5 Jahre', 547.5 * DAY],
    ['1.000 Tage', 1000 * DAY],
    ['un año y un mes', 395 * DAY],
    ['6 meses aprox.', 180 * DAY],
    ['zwei Jahre', 730 * DAY],
    ['12 Monat(e)', 360 * DAY],
    ['ein halbes Jahr', 182.5 * DAY],
    ['half an hour', 1800],
    ['une demi-heure', 1800],
    ["mezz'ora", 1800],
    ['duas semanas', 14 * DAY],
    ['1 settimana', 7 * DAY],
    ['30 Min.', 1800],
    ['P1Y6M', 545 * DAY],
    ['34,560,000 seconds', 34_560_000],
    ['When you close your browser', 0],
    ['Session utilisateur', 0],
    ['bis zum Schließen des Browsers', 0],
    ['Sitzungsende', 0],
    ['Fim da sessão', 0],
    ['Hasta cerrar el navegador', 0],
    ['alla chiusura del browser', 0],
    ['twenty-four hours', DAY],
    ['one hundred and eighty days', 180 * DAY],
    ['vingt-cinq mois', 750 * DAY],
    ['dix-huit mois', 540 * DAY],
    ['quatre-vingt-dix jours', 90 * DAY],
    ['trescientos sesenta y cinco días', 365 * DAY],
    ['vierundzwanzig Stunden', DAY],
    ['centottanta giorni', 180 * DAY],
    ['vinte e quatro horas', DAY],
    ['un an et demi', 547.5 * DAY],
    ['two and a half years', 912.5 * DAY],
    ['2 Years (730 days)', 730 * DAY],
    ['one semestre', 180 * DAY],
    ['PT30M', 1800],
    ['beim Schließen des Browserfensters', 0],
    ['Until the end of your visit', 0],
    ['Encerramento do navegador', 0],
    ['Hasta que cierres el navegador', 0],
    ['Persistent', null],
    ['-', null],
    ['', null],
    ['A few seconds', null],
    ['Beständig', null],
    ['31/12/2030', null],
    ['P1Y2M3W4DT5H6M7S', 450 * DAY + 5 * 3600 + 6 * 60 + 7],
    ['PT', null],
    ['P', null],
    ['one and a half years', 547.5 * DAY],
    ['1 year and a half', 547.5 * DAY],
    ['1 year, half of it used', 365 * DAY],
    ['12 (twelve calendar) months', 360 * DAY],
    ['30 calendar days', 30 * DAY],
    ['half an hour', 1800],
    ["six (6) months'", 180 * DAY],
    ['demi-heure', 1800],
    ['a s', null],
    ['2 s', 2],
    ['1 year(s), 1 month(s)', 395 * DAY],
    ['1 month, 1 year', 365 * DAY],
    ['2 years (730 days) and 1 day', 730 * DAY],
    ['1.5 hours', 5400],
    ['10.000 Tage', 10_000 * DAY],
    ['ninety-nine days', 99 * DAY],
    ['soixante-dix jours', 70 * DAY],
    ['soixante-dix-sept jours', 77 * DAY],
    ['quatre-vingt jours', 80 * DAY],
    ['deux cents jours', 200 * DAY],
    ['two, three days', 3 * DAY],
    ['twenty ten days', 10 * DAY],
    ['ten two days', 2 * DAY],
    ['1 hour 30 minutes', 5400],
    [`${'x'.repeat(395)} 1 day`, null],
  ])('%s', (text, seconds) => expect(readDuration(text)).toBe(seconds));

  test('takes the unit from the header', () => {
    expect(readDurationIn(DAY, '390')).toBe(390 * DAY);
    expect(readDurationIn(DAY, 'Session')).toBe(0);
    expect(readDurationIn(DAY, ' 1,5 ')).toBe(1.5 * DAY);
    expect(readDurationIn(DAY, '2 hours')).toBe(7200);
    expect(readDurationIn(1, '0.5')).toBe(1);
    expect(['Duration (days)', 'Expiry in months', 'Duration', 'd'].map(unitOfHeader)).toEqual([
      DAY,
      30 * DAY,
      null,
      null,
    ]);
  });
});

describe('a sentence', () => {
  test.each<[string, number | null]>([
    ['keeps your session while you shop.', null],
    ['keeps your session. Session.', 0],
    ['a session cookie that holds the basket', 0],
    ['until the end of the session, to count plays', 0],
    ['counts visits of the day and lasts two years', 730 * DAY],
    ['Duração: sessão.', 0],
    ['(Sitzung)', 0],
  ])('%s', (text, seconds) => expect(readDurationInProse(text)).toBe(seconds));
});
