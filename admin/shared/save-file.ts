import { saveBlob } from "./save-blob.ts";

/** A file as the server answers it. */
export interface AnsweredFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly base64: string;
}

/** Lets the browser save the file. */
export function saveFile({ fileName, contentType, base64 }: AnsweredFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  saveBlob(fileName, new Blob([bytes], { type: contentType }));
}
