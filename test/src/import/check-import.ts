import { expect } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { ImportError } from '../../../src/import/import-error.ts';
import { importLimits } from '../../../src/import/import-limits.ts';
import type { ImportResult } from '../../../src/import/imported.ts';

/** Imports, lets the importer's own error pass, and checks what holds of any draft. */
export function check(text: string, filename: string): ImportResult | null {
  try {
    const result = importPolicy(text, { filename });
    for (const { name, maxAgeSeconds } of result.declarations) {
      expect(name.length).toBeLessThanOrEqual(importLimits.nameCharacters);
      expect(name).not.toMatch(/[\s"<>]|^\**$/);
      expect(name.split('*').length - 1).toBeLessThanOrEqual(importLimits.wildcardsPerName);
      expect(maxAgeSeconds === null || maxAgeSeconds >= 0).toBe(true);
    }
    expect(new Set(result.declarations.map(({ name }) => name)).size).toBe(
      result.declarations.length,
    );
    return result;
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return null;
  }
}
