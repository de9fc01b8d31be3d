/** Why a file that Office programs write (a zip archive of XML) cannot be read. */
export class PackageProblem extends Error {
  /** `unpacked`: its parts are larger together than `megabytes`. */
  readonly code: "broken" | "unpacked";
  readonly megabytes: number;

  constructor(code: PackageProblem["code"], megabytes = 0) {
    super(code);
    this.code = code;
    this.megabytes = megabytes;
  }
}
