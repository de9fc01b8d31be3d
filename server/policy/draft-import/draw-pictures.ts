import { publicErrorOf } from "../../errors.ts";
import { type PictureFile, pictureFile } from "../../pictures/picture-file.ts";
import type { SourcePicture } from "../../pictures/source-pictures.ts";

/** Draws the pictures of a source anew; those that are damaged or too large are left out, as the preview says. */
export async function drawPictures(
  pictures: readonly SourcePicture[],
  path: string,
  more: { readonly small?: boolean } = {},
): Promise<ReadonlyMap<string, PictureFile>> {
  const drawn = new Map<string, PictureFile>();
  for (const { place, fileName, bytes } of pictures) {
    const picture = await pictureFile(fileName.slice(fileName.lastIndexOf("/") + 1), bytes, path, more).catch((error: unknown) => {
      if (publicErrorOf(error)?.code !== "INVALID") throw error;
    });
    if (picture) drawn.set(place, picture);
  }
  return drawn;
}
