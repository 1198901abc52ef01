import type { InstalledPolicy } from '../src/policy.ts';
import { type Ranked, substitutesFor } from './in-place-of.ts';
import { type PolicyDeeds, usePolicyButton } from './policy-button.tsx';
import { PolicyItem } from './policy-item.tsx';
import { savePolicyFile } from './save-json.ts';

interface BundledItemProps extends PolicyDeeds {
  readonly installed: InstalledPolicy;
  /** What comes before it. */
  readonly before: readonly Ranked[];
}

/** A policy that comes with the extension: it can be read and exported. */
export function BundledItem({ installed, before, read, say }: BundledItemProps) {
  const { policy, sites } = installed;
  const button = usePolicyButton({ ...policy, say });
  return (
    <PolicyItem
      {...policy}
      kind="bundled"
      sites={sites}
      declarations={policy.declarations.length}
      substitutes={substitutesFor({ sites }, before)}
    >
      {button('policyRead', () => read(policy.id, policy))}
      {button('export', () => savePolicyFile(policy))}
    </PolicyItem>
  );
}
