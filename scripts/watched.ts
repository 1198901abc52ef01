/** What the extension is built from, and `npm run watch` builds it again for. */
export const watchedFolders = ['src', 'background', 'popup', 'options', 'ui'] as const;
