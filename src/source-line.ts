import type { Declaration } from './policy.ts';

/** Who uses the cookie and what for, as declared, in one line: "Opendatasoft · Authentication (front and back office)". */
export function sourceLine({ provider, function: use, location }: Declaration): string {
  const where = use && location ? `${use} (${location})` : (use ?? location);
  return [provider, where].filter(Boolean).join(' · ');
}
