/** Why a file is no Word document that can be read; the codes are those of the messages. */
export class WordProblem extends Error {
  readonly code: "wordBroken" | "wordUnpacked" | "wordMacros" | "wordLocked" | "wordDeep" | "wordTooLong" | "wordElsewhere" | "pageTooLong";
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: WordProblem["code"], values: WordProblem["values"] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
