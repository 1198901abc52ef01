/**
 * Numbers that policies write as words, in English, French, Spanish, German, Italian, Portuguese, folded; and
 * halves ("half a year", "ein halbes Jahr"). What is written in several words is put together in `word-number.ts`.
 */
const simple: readonly (readonly [number, string])[] = [
  [0.5, 'half halbe halbes halber halben demi demie medio media mezzo mezza mezz meio meia'],
  [1, 'a an one un une uno una ein eine einen einem einer eines um uma'],
  [1.5, 'anderthalb eineinhalb'],
  [2.5, 'zweieinhalb'],
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
  [16, 'sixteen seize dieciseis sechzehn sedici dezasseis dezesseis'],
  [17, 'seventeen diecisiete siebzehn diciassette dezassete dezessete'],
  [18, 'eighteen dieciocho achtzehn diciotto dezoito'],
  [19, 'nineteen diecinueve neunzehn diciannove dezanove dezenove'],
  [20, 'twenty vingt vingts veinte zwanzig venti vinte'],
  [30, 'thirty trente treinta dreissig trenta trinta'],
  [40, 'forty fourty quarante cuarenta vierzig quaranta quarenta'],
  [50, 'fifty cinquante cincuenta funfzig cinquanta cinquenta'],
  [60, 'sixty soixante sesenta sechzig sessanta sessenta'],
  [70, 'seventy septante setenta siebzig settanta'],
  [80, 'eighty huitante ochenta achtzig ottanta oitenta'],
  [90, 'ninety nonante noventa neunzig novanta'],
  [100, 'hundred cent cents cien ciento hundert einhundert cento cem'],
  [200, 'doscientos doscientas zweihundert duecento duzentos duzentas'],
  [300, 'trescientos trescientas dreihundert trecento trezentos trezentas'],
  [400, 'cuatrocientos cuatrocientas vierhundert quattrocento quatrocentos quatrocentas'],
];

const italianUnits = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const germanUnits = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun'];
const spanishUnits = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];

/** The number of a single word. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...simple.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
  ...tensOf('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', (tens, unit) => [
    `${germanUnits[unit - 1]}und${tens}`,
  ]),
  ...tensOf('venti trenta quaranta cinquanta sessanta settanta ottanta novanta', (tens, unit) => [
    (unit === 1 || unit === 8 ? tens.slice(0, -1) : tens) + italianUnits[unit - 1],
    ...(unit === 1 ? [`${tens.slice(0, -1)}un`] : []),
  ]),
  ...tensOf('veinte', (_, unit) => [`veinti${spanishUnits[unit - 1]}`]),
  ['veintiun', 21],
  ['twentyfour', 24],
  ...hundredsOf('hundert', 'zehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig'),
  ...hundredsOf('cento', 'dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
  ['centottanta', 180],
]);

/** From 21 to 99 where these are one word. */
function tensOf(
  tens: string,
  wordsOf: (ten: string, unit: number) => readonly string[],
): (readonly [string, number])[] {
  return tens
    .split(' ')
    .flatMap((ten, index) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((unit) =>
        wordsOf(ten, unit).map((word) => [word, 20 + 10 * index + unit] as const),
      ),
    );
}

function hundredsOf(hundred: string, tens: string): (readonly [string, number])[] {
  return tens.split(' ').map((ten, index) => [hundred + ten, 110 + 10 * index] as const);
}
