/** Why a file is no list that can be read; the codes are those of the messages. */
export class SheetProblem extends Error {
  readonly code: "sheetBroken" | "sheetQuotes" | "sheetTooLong" | "sheetTooMuchText" | "sheetUnpacked" | "sheetFarCell";
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: SheetProblem["code"], values: SheetProblem["values"] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
