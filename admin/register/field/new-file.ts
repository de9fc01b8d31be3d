import { isObject } from "../../../schema/shared/values.screen.ts";
import type { FileContent } from "../../shared/file-content.ts";

/** A file that is not kept yet stands in a value itself, where the id of its attachment will be. */
export const isNewFile = (value: unknown): value is FileContent =>
  isObject(value) && typeof value.fileName === "string" && typeof value.base64 === "string";

/** Any identity: files that are not kept yet have none. */
const someId = "00000000-0000-4000-8000-000000000000";

/** The value as it will be kept, to be checked: every file that is not kept yet has an identity of its own. */
export function withIdentities(value: unknown): unknown {
  let count = 0;
  const filled = (one: unknown): unknown => {
    if (isNewFile(one)) {
      count += 1;
      return `${someId.slice(0, -4)}${String(count).padStart(4, "0")}`;
    }
    if (Array.isArray(one)) return one.map(filled);
    return isObject(one) ? Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, filled(inner)])) : one;
  };
  return filled(value);
}

const types: Readonly<Record<string, string>> = { png: "image/png", webp: "image/webp", gif: "image/gif" };
const pictures = /\.(jpe?g|png|webp|gif)$/i;

export const isPictureName = (fileName: string): boolean => pictures.test(fileName);

/** Where a browser finds the file: a kept one by its id, one that is not kept yet in itself. */
export function addressOf(file: string | FileContent): string {
  if (typeof file === "string") return `/attachments/${file}`;
  const [, ending = ""] = pictures.exec(file.fileName) ?? [];
  return `data:${types[ending.toLowerCase()] ?? "image/jpeg"};base64,${file.base64}`;
}
