import type { Block, Line } from '../blocks/block.ts';
import {
  brandBehindTitle,
  brandOfLabel,
  companyAt,
  companyBehindTitle,
  groupTitleAt,
} from './group-title.ts';
import { type Outline, underCompany, underGroup, underLabel } from './outline.ts';

/** The outline below the title of a group or the company of a service, and the index of the block after it. */
export function groupAt(
  outline: Outline,
  blocks: readonly Block[],
  index: number,
): { readonly outline: Outline; readonly next: number } | null {
  const company = companyAt(blocks, index);
  if (company) return { outline: underCompany(outline, company.rich), next: company.next };
  const group = groupTitleAt(blocks, index);
  if (!group) return null;
  const { value, rich, next } = group;
  return { outline: value ? underLabel(outline, value, rich) : underGroup(outline, rich), next };
}

/** A label may say, too, whose cookies follow. */
export function withOwner(outline: Outline, line: Line): Outline {
  const owner = brandOfLabel(line.rich) ?? companyBehindTitle(line);
  return owner ? underGroup(outline, owner) : outline;
}

/** A title that ends with a company is a service of the class above; one with a brand is of no class. */
export function underTitleOf(outline: Outline, line: Line): Outline {
  const company = companyBehindTitle(line);
  if (company) return underGroup(outline, company);
  const brand = brandBehindTitle(line);
  return brand ? underGroup({ ...outline, label: null }, brand) : outline;
}
