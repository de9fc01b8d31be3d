import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
import { pictureFile } from "../../pictures/picture-file.ts";
import type { PictureBytes, PrintPicture } from "../../print/print-document.ts";
import type { PrintFormat } from "../../print/print-file.ts";
import type { Snapshot } from "../../queries/one-transaction.ts";
import type { Selection } from "../../reading/request.ts";
import type { PrintedProvision } from "./printed-text.ts";

/** A picture of a text, to be drawn and to be named. */
export interface ReadPicture extends PrintPicture {
  readonly attachment: string;
  readonly bytes: Uint8Array;
}

/** Largest width and height on paper in millimetres, and pixels of an inch of a picture that fits without being made smaller. */
const LARGEST = { width: 150, height: 190 } as const;
const RESOLUTION = 150;
const INCH = 25.4;
/** Pictures of one text that are printed; bytes of all that is printed at once. */
const MOST_PICTURES = 200;
const MOST_BYTES = 60 * 1024 ** 2;

const asked: Selection = { scalars: new Set(["id", "contentType", "width", "height"]), ones: new Map(), manys: [], opens: true };

function sizeOnPaper(width: number, height: number): Pick<PrintPicture, "width" | "height"> {
  const [wide, high] = [(width / RESOLUTION) * INCH, (height / RESOLUTION) * INCH];
  const scale = Math.min(1, LARGEST.width / wide, LARGEST.height / high);
  return { width: wide * scale, height: high * scale };
}

/** The pictures that provisions show, as far as the actor may read them and until there is no room for more. */
export async function readPictures({ reader, sql }: Snapshot, provisions: readonly PrintedProvision[]): Promise<readonly ReadPicture[]> {
  const ids = [...new Set(provisions.flatMap((provision) => picturesIn(provision).map(({ attachment }) => attachment)))];
  const pictures: ReadPicture[] = [];
  let held = 0;
  for (const id of ids.slice(0, MOST_PICTURES)) {
    const row = await reader.single("attachments", id, asked);
    const [width, height, type] = [Number(row?.width), Number(row?.height), String(row?.contentType)];
    if (!(width > 0 && height > 0)) continue;
    const [file] = await sql.rows<[Buffer]>(`select "bytes" from "attachment" where "id" = $1`, [id]);
    if (!file || held + file[0].length > MOST_BYTES) continue;
    held += file[0].length;
    pictures.push({
      ...{ attachment: id, name: `${id}.${type.replace("image/", "")}`, text: "", bytes: file[0] },
      ...sizeOnPaper(width, height),
    });
  }
  return pictures;
}

/** The bytes of pictures as the kind of file takes them: Word knows no WebP. */
export function pictureBytes(pictures: readonly ReadPicture[], format: PrintFormat): Promise<readonly PictureBytes[]> {
  return Promise.all(
    pictures.map(async ({ name, bytes }) => {
      if (format === "pdf" || !name.endsWith(".webp")) return { name, bytes };
      return { name, bytes: (await pictureFile(name, bytes, "format", { as: "png" })).bytes };
    }),
  );
}
