import { type Workbook, xlsxFile } from "./xlsx-file.ts";

/** Writes a large workbook, in a process of its own (see `apart`). */
export const work = (workbook: Workbook): Promise<Buffer> => xlsxFile(workbook);
