interface TextFile {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
}

/** A browser that asks where to save may take its time; the address must last until then. */
const addressLastsMs = 10 * 60_000;

/**
 * Has the browser save a file, without any permission. To be called in the click itself: a popup is gone as
 * soon as the browser opens a dialog of its own.
 */
export function saveFile({ name, mimeType, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mimeType }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), addressLastsMs);
}

/** Puts a text into the clipboard, in the click itself; tells whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
