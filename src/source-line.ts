/** What a declaration says of it, or a draft, whose blanks are empty. */
type Source = { readonly [Field in 'provider' | 'function' | 'location']?: string | null };

/** Who uses the cookie and what for, as declared, in one line: "Opendatasoft · Authentication (front and back office)". */
export function sourceLine({ provider, function: use, location }: Source): string {
  const where = use && location ? `${use} (${location})` : use || location;
  return [provider, where].filter(Boolean).join(' · ');
}
