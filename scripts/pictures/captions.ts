export const languages = ['en', 'fr', 'es'] as const;

export type Language = (typeof languages)[number];

export interface Caption {
  readonly title: string;
  readonly text: string;
}

/** What is written on the stores' pictures that are put together; the others are the page as it is. */
export const captions: Readonly<
  Record<Language, Readonly<Record<'popup' | 'details' | 'tile', Caption>>>
> = {
  en: {
    popup: {
      title: 'Does the site do what its cookie policy says?',
      text: 'Every live cookie, beside what the site’s own policy declares about it.',
    },
    details: {
      title: 'What was declared, beside what was seen',
      text: 'Each finding with its reason, and a way to check it by hand.',
    },
    tile: { title: 'Cookie Policy Check', text: 'What a site declares, beside what it sets' },
  },
  fr: {
    popup: {
      title: 'Le site fait-il ce que dit sa politique de cookies ?',
      text: 'Chaque cookie présent, face à ce que la politique du site en déclare.',
    },
    details: {
      title: 'Ce qui est déclaré, face à ce qui est observé',
      text: 'Chaque observation avec sa raison et un moyen de la vérifier soi-même.',
    },
    tile: { title: 'Cookie Policy Check', text: 'Ce qu’un site déclare, face à ce qu’il dépose' },
  },
  es: {
    popup: {
      title: '¿Hace el sitio lo que dice su política de cookies?',
      text: 'Cada cookie presente, junto a lo que la política del sitio declara sobre ella.',
    },
    details: {
      title: 'Lo declarado, junto a lo observado',
      text: 'Cada observación con su razón y una manera de comprobarla a mano.',
    },
    tile: { title: 'Cookie Policy Check', text: 'Lo que un sitio declara, junto a lo que guarda' },
  },
};
