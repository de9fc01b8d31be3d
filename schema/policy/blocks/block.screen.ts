/** A stretch of words within a line or a cell. In a cell of a table a line feed is a new line of the cell. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "emphasis"; readonly text: string }
  | {
      readonly kind: "reference";
      readonly text: string;
      /** The document that is referred to; null for the one in which it stands. */
      readonly document: string | null;
      /** Identity of the provision, or null for the document as a whole. */
      readonly provision: string | null;
    }
  /** A picture that is kept as a file with the revision; its text says what it shows. */
  | { readonly kind: "image"; readonly text: string; readonly attachment: string };

/** The words of a line or a cell, in order. */
export type Words = readonly Inline[];

/** A piece of a provision's text: a line, one of a list with its mark as written, or a table, whose first row is its head. */
export type Block =
  | { readonly kind: "paragraph"; readonly words: Words }
  | { readonly kind: "listLine"; readonly mark: string; readonly words: Words }
  | { readonly kind: "table"; readonly rows: readonly (readonly Words[])[] };
