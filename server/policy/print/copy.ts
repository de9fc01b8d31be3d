import { toBuffer } from "qrcode";
import { momentText } from "../../../schema/shared/moment-text.screen.ts";
import type { Context } from "../../context.ts";
import { timeOf } from "../../database/clock.ts";
import type { PictureBytes, PrintPicture } from "../../print/print-document.ts";
import type { Snapshot } from "../../queries/one-transaction.ts";
import { only } from "../comparison/open-text.ts";
import { printed } from "./print-words.ts";
import type { ReadText } from "./read-texts.ts";

/** The next copy number, six figures at the least (GB/T 9704-2012 §7.2.1): no two copies have the same. */
async function nextCopyNumber({ sql }: Snapshot): Promise<string> {
  const [row] = await sql.rows<[string]>(
    `select lpad(n::text, greatest(6, length(n::text)), '0') as "number" from nextval('printed_copy') n`,
    [],
  );
  if (!row) throw new Error("printed_copy has no next number.");
  return row[0];
}

/** What a copy says of itself and of who took it out. */
export interface Marks {
  /** The highest level of its texts. */
  readonly level: string | null;
  readonly number: string | null;
  /** What every page says, in two lines. */
  readonly watermark: string | null;
}

/** Level, number and watermark of a file, the last two where the level of one of its texts demands them. */
export async function marksOf(
  context: Context,
  snapshot: Snapshot,
  texts: readonly Pick<ReadText, "level">[],
  language: "zh" | "en",
): Promise<Marks> {
  const levels = texts.flatMap(({ level }) => level ?? []).toSorted((one, other) => other.rank - one.rank);
  const level = levels[0]?.name || null;
  if (!levels.some(({ watermark }) => watermark)) return { level, number: null, watermark: null };
  const { actor, reader } = snapshot;
  const person = await reader.single("people", actor.personId, only("number"));
  const at = momentText((await timeOf(snapshot.sql)).toISOString(), context.config.timeZone);
  const number = await nextCopyNumber(snapshot);
  const lines = [
    [level, printed("copy", language, { copy: number })],
    [actor.personName, person?.number, at],
  ];
  return { level, number, watermark: lines.map((line) => line.filter(Boolean).join(" ")).join("\n") };
}

const CODE = "code.png";
/** Millimetres, and pixels: enough for a printer. */
const CODE_WIDTH = 20;
const CODE_PIXELS = 480;

/** The short address of a document, which leads to its text in force whenever it is opened, as long as the number is its own. */
const shortAddress = (publicUrl: string, number: string): string => `${publicUrl}/d/${encodeURIComponent(number)}`;

/** The code that leads to the text in force, of a text that was published. */
export async function codeOf(
  { config }: Context,
  { number, documentId, published }: Pick<ReadText, "number" | "documentId" | "published">,
): Promise<{ readonly code: (PrintPicture & { readonly address: string }) | null; readonly pictures: readonly PictureBytes[] }> {
  if (number === null || !published) return { code: null, pictures: [] };
  const address = shortAddress(config.publicUrl, number);
  const bytes = await toBuffer(`${address}?id=${documentId}`, { type: "png", margin: 0, width: CODE_PIXELS, errorCorrectionLevel: "M" });
  return { code: { name: CODE, width: CODE_WIDTH, height: CODE_WIDTH, text: address, address }, pictures: [{ name: CODE, bytes }] };
}
