import { type FileContent, fileContent } from "../../shared/file-content.ts";
import { isPictureName } from "./new-file.ts";

/** Largest file that a record keeps, in bytes. */
export const mostBytes = 20 * 1024 * 1024;

/** Pixels of the longest side of a photo that is kept. */
const mostPixels = 2_000;

/** Photos below this many bytes stay as they are. */
const smallPhoto = 600 * 1024;

/** The photo with its longest side within bounds, as JPEG; the file itself where the browser cannot read it as a picture, or nothing is gained. */
async function smallerPhoto(file: File): Promise<File> {
  if (file.size <= smallPhoto) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return blob && blob.size < file.size ? new File([blob], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" }) : file;
}

/** Why a chosen file was not taken. */
export type Refusal = "noPicture" | "tooBig" | "unreadable";

export type Taken = { readonly content: FileContent } | { readonly name: string; readonly refused: Refusal };

/** Reads a chosen file to be kept with a record; photos are made smaller first, so that they are soon sent. */
export async function takeFile(chosen: File, pictures: boolean): Promise<Taken> {
  const { name } = chosen;
  const isPhoto = chosen.type.startsWith("image/");
  if (pictures && !isPhoto) return { name, refused: "noPicture" };
  const file = isPhoto ? await smallerPhoto(chosen) : chosen;
  if (file.size > mostBytes) return { name, refused: "tooBig" };
  if (pictures && !isPictureName(file.name) && file.type !== "image/jpeg") return { name, refused: "noPicture" };
  const content = await fileContent(file).catch(() => null);
  return content ? { content } : { name, refused: "unreadable" };
}
