/** A file as commands take it. */
export interface FileContent {
  readonly fileName: string;
  readonly base64: string;
}

/** Reads a chosen file. */
export function fileContent(file: File): Promise<FileContent> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve({ fileName: file.name, base64: String(reader.result).replace(/^[^,]*,/, "") });
    reader.readAsDataURL(file);
  });
}
