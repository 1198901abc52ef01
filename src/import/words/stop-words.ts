/** Small words that tell one language from the others. */
export const stopWords: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    set('the and of to is are this that for with you your we our it when used which from by not'),
  ],
  [
    'fr',
    set(
      'le les des du et est une pour dans que qui sur vous nous votre notre avec ce cette aux par ans durée',
    ),
  ],
  [
    'es',
    set(
      'el los las y es una para que por con su sus del se al esta este cuando usted años sesión finalidad',
    ),
  ],
  [
    'de',
    set(
      'der die das und ist ein eine für mit den von zu im auf sie wir ihre werden nicht dem zur jahr jahre',
    ),
  ],
  [
    'it',
    set(
      'il gli di e è una per che con del della dei delle nel questo sito dal alla anni durata sono più',
    ),
  ],
  [
    'pt',
    set(
      'o os as e é uma para que por com do da dos das no na este ao não seu sua sessão anos duração',
    ),
  ],
];

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
