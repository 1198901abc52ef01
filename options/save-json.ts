import { saveFile } from '../ui/hand-over.ts';

/** Has the browser save a JSON text as a file of this name. */
export function saveJson(name: string, text: string): void {
  saveFile({ name: `${name}.json`, mimeType: 'application/json', text: `${text}\n` });
}
