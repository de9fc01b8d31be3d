import { apart } from "../apart/apart.ts";
import { invalid } from "../errors.ts";
import { bytesOfBase64 } from "../files/base64.ts";
import type { SheetAnswer, SheetFile } from "./read-rows.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** Largest file, in bytes. */
const MAX_BYTES = 5 * 1024 * 1024;

/** The rows of a CSV or XLSX file that hold something, as text; INVALID at the field that is wrong. */
export const readSheet = async (fileName: string, base64: string): Promise<readonly SheetRow[]> =>
  (await readWholeSheet(fileName, base64, false)).rows;

/**
 * The same with the cells that are one, for lists as people keep them.
 * @param withTimes whether times of day stand beside their days
 */
export async function readWholeSheet(
  fileName: string,
  base64: string,
  withTimes: boolean,
): Promise<Extract<SheetAnswer, { rows: unknown }>> {
  const kind = /\.(csv|xlsx)$/.exec(fileName.trim().toLowerCase())?.[1];
  if (kind !== "csv" && kind !== "xlsx") throw invalid("input.fileName", "sheetType");
  if (base64.length > (MAX_BYTES * 4) / 3 + 4) throw invalid("input.base64", "sheetTooBig", { megabytes: MAX_BYTES / 1024 ** 2 });
  const bytes = bytesOfBase64(base64);
  if (!bytes) throw invalid("input.base64", "sheetBroken");
  const file: SheetFile = { kind, bytes, withTimes };
  const answer = await apart<SheetAnswer>("read-rows", import.meta.url, file, "input.base64");
  if ("problem" in answer) throw invalid("input.base64", answer.problem, answer.values);
  return answer;
}
