import sharp from "sharp";
import { MOST_PIXELS, type PictureAnswer, type PictureOrder, pictureFormat } from "./picture.ts";

/** Width or height beyond which a picture is made smaller: four times what a page of text shows. */
const LONGEST_SIDE = 2_800;

// Of all the formats that the library knows, nothing else is ever opened.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"] });
sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture anew in a process of its own (see `apart`): upright, in sRGB, the first frame of several, without anything of its file
 * that is not a pixel.
 */
export async function work({ bytes, longest = LONGEST_SIDE }: PictureOrder): Promise<PictureAnswer> {
  const format = pictureFormat(bytes);
  if (!format) return { problem: "pictureFormat" };
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
