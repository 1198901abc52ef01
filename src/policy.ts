/**
 * The policy document: what a site declares about its cookies. Texts are quotations in the policy's own
 * language; what the document does not say is absent here. The rules that a document must obey are in
 * `policy-schema.ts`, and published as `policies/policy.schema.json`.
 */
export interface Policy {
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** BCP 47 tag of the language the texts are written in. */
  readonly language: string;
  /** Hosts the policy speaks for; `*.host` stands for the host and everything below it. */
  readonly sites: readonly string[];
  readonly source: PolicySource;
  readonly revision: string;
  /** What the document says before it lists cookies. */
  readonly introduction?: string;
  /** Ids of categories that the text says are in use. */
  readonly announces?: readonly string[];
  readonly categories: readonly Category[];
  /** Rules beyond the policy that its author wants checked; none by default. */
  readonly ruleSets?: readonly RuleSet[];
  /** Name of the declared cookie that records the visitor's choice. */
  readonly consentCookie?: string;
  readonly declarations: readonly Declaration[];
}

export interface PolicySource {
  readonly url: string;
  /** The day the document was read, `YYYY-MM-DD`. */
  readonly retrieved: string;
  readonly document: string;
}

/** A published recommendation, and the categories it is to be applied to. */
export interface RuleSet {
  /** `cnil-2020-092`: 13 months for audience measurement that is exempt from consent. */
  readonly id: 'cnil-2020-092';
  readonly categories: readonly string[];
}

/** What the document says about asking the visitor first; absent where it says nothing. */
export type Consent = 'not-required' | 'required' | 'not-required-if-anonymised';

/** A kind of cookies that the document defines. */
export interface Category {
  readonly id: string;
  readonly label: string;
  /** The heading its declarations stand under, where it says more than the label. */
  readonly heading?: string;
  readonly description?: string;
  readonly consent?: Consent;
}

/** One entry of the document: a cookie, or with `*` in the name a family of cookies. */
export interface Declaration {
  readonly name: string;
  /** Id of a category of the same policy. */
  readonly category?: string;
  readonly provider?: string;
  readonly function?: string;
  readonly location?: string;
  readonly purpose?: string;
  /** Declared retention in seconds; 0 is a session cookie. */
  readonly maxAgeSeconds?: number;
  /** The retention as the document words it. */
  readonly retentionText?: string;
  /** Whether the document says that each visit renews the lifetime. */
  readonly cookieRefresh?: boolean;
  /** Domains the entry is about; absent: the policy's own sites. `*.domain` includes what lies below. */
  readonly domains?: readonly string[];
  readonly party?: 'first' | 'third';
  /** Declared as "only if ...": its absence means nothing. */
  readonly conditional?: boolean;
}

/** A host pattern of a policy with its registrable domain (eTLD+1), worked out when the policy is built in, added or taken over. */
export interface PolicySite {
  readonly pattern: string;
  readonly registrableDomain: string;
}

/** A policy as the extension keeps it. */
export interface InstalledPolicy {
  readonly policy: Policy;
  readonly sites: readonly PolicySite[];
  /** What the reader is told of where it comes from; absent for a bundled policy. */
  readonly added?: 'policyAdded' | 'policyInstead' | 'policyManaged';
}
