import type { Message } from '../message.ts';
import type { Policy } from '../policy.ts';

/** The five classes that consent tools agree on; null where the document gives none. */
export type CategoryClass =
  | 'necessary'
  | 'preferences'
  | 'statistics'
  | 'marketing'
  | 'unclassified';

/** A place in a document, counted from 1; the row is that of the table which is there or begins there. */
export type Place =
  | {
      readonly kind: 'line' | 'paragraph' | 'table';
      readonly number: number;
      readonly row?: number;
    }
  /** The whole document, or a row of the table that it is. */
  | { readonly kind: 'document'; readonly row?: number }
  /** A heading, which the fragment repeats. */
  | { readonly kind: 'heading' }
  /** In data: `$.disclosures[4]`. */
  | { readonly kind: 'path'; readonly path: string };

/** Where something stands in the document, and what stands there (shortened). */
export interface Origin {
  readonly where: Place;
  readonly fragment: string;
}

/** Everything a declaration can carry beside its name; what the document does not say is null or empty. */
export interface DeclaredFields {
  readonly category: CategoryClass | null;
  /** The class in the document's own words. */
  readonly categoryLabel: string | null;
  readonly provider: string | null;
  readonly function: string | null;
  readonly location: string | null;
  readonly purpose: string | null;
  /** Seconds; 0 is a session cookie. */
  readonly maxAgeSeconds: number | null;
  readonly retentionText: string | null;
  readonly cookieRefresh: boolean | null;
  readonly domains: readonly string[];
  readonly party: 'first' | 'third' | null;
}

export type FieldName = 'name' | keyof DeclaredFields;

/** One understood entry of the document. `*` in the name stands for any run of characters. */
export interface ImportedDeclaration extends DeclaredFields {
  readonly name: string;
  readonly origins: { readonly [field in FieldName]?: Origin };
}

/** Something that looked like a declaration and was left out. */
export interface Ignored extends Origin {
  readonly why: IgnoredReason;
  /** What `parsePolicy` says of a policy of this project that breaks a rule. */
  readonly problem?: Message;
}

export type IgnoredReason =
  | 'no-name'
  | 'no-cookie'
  | 'name-too-long'
  | 'too-many-wildcards'
  | 'said-otherwise'
  | 'broken-rule';

export type ImportFormat =
  | 'cookie-policy'
  | 'tcf'
  | 'cookiebot'
  | 'onetrust'
  | 'klaro'
  | 'cookieconsent'
  | 'termly'
  | 'records'
  | 'html'
  | 'csv'
  | 'text';

/** What was understood. No declarations is an answer: the document declares none that can be read. */
export interface ImportResult {
  readonly format: ImportFormat;
  /** Two-letter code, from the document's own mark or from its words. */
  readonly language: string | null;
  readonly title: string | null;
  readonly declarations: readonly ImportedDeclaration[];
  readonly ignored: readonly Ignored[];
  /** Only when the document is a valid policy of this project: that policy, unchanged. */
  readonly policy: Policy | null;
}
