import sharp from "sharp";
import { MOST_PIXELS, type PictureAnswer, type PictureOrder, pictureFormat } from "./picture.ts";

/** Width or height beyond which a picture is made smaller: four times what a page of text shows, and less than it where it is only looked at. */
const LONGEST_SIDE = { kept: 2_800, small: 480 } as const;

// Of all the formats that the library knows, nothing else is ever opened.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"] });
sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture anew in a process of its own (see `apart`): upright, in sRGB, the first frame of several, without anything of its file
 * that is not a pixel.
 */
export async function work({ bytes, small = false, as }: PictureOrder): Promise<PictureAnswer> {
  const found = pictureFormat(bytes);
  if (!found) return { problem: "pictureFormat" };
  const format = small ? "webp" : (as ?? found);
  const longest = LONGEST_SIDE[small ? "small" : "kept"];
  const picture = sharp(bytes, { limitInputPixels: false, failOn: "error", sequentialRead: true });
  try {
    const { width, height } = await picture.metadata();
    if (width * height > MOST_PIXELS) return { problem: "picturePixels" };
    const size = { width: longest, height: longest, fit: "inside", withoutEnlargement: true } as const;
    const drawn = picture
      .autoOrient()
      .resize(size)
      .toFormat(format, format === "png" ? {} : { quality: 88 });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return { format, bytes: data, width: info.width, height: info.height };
  } catch {
    return { problem: "pictureBroken" };
  }
}
