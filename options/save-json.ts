import { wholeDocument } from '../src/policies/documents.ts';
import type { Policy } from '../src/policy.ts';
import { saveFile } from '../ui/hand-over.ts';

/** Has the browser save a JSON text as a file of this name. */
export function saveJson(name: string, text: string): void {
  saveFile({ name: `${name}.json`, mimeType: 'application/json', text: `${text}\n` });
}

/** Has the browser save a policy, with everything that its document says. */
export function savePolicyFile(policy: Policy): void {
  const document = wholeDocument(policy);
  saveJson(document.id, JSON.stringify(document, null, 2));
}
