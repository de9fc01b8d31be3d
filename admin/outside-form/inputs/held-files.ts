/** A file as it is sent. */
export interface SentFile {
  readonly fileName: string;
  readonly base64: string;
}

const held = new Map<string, SentFile[]>();

/** The files that were chosen for a field; they stay while the page is open, whatever is drawn anew. */
export function heldFiles(key: string): SentFile[] {
  const files = held.get(key) ?? [];
  held.set(key, files);
  return files;
}

/** Whether any file was chosen. */
export const holdsFiles = (): boolean => [...held.values()].some(({ length }) => length > 0);

/** Begins anew. */
export const forgetFiles = (): void => held.clear();
