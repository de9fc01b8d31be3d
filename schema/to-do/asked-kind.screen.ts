import type { Bilingual } from "../screen/operations.ts";

/** Something that is asked of people, each by an obligation of their own: what they read of it, and where they do it. */
export interface AskedKindDefinition {
  /** What it is called in lists. */
  readonly name: Bilingual;
  /** Said when it is asked of somebody; `%{title}` is what it is about. */
  readonly asks: Bilingual;
  /** The button that leads to doing it. */
  readonly act: Bilingual;
  /** The relation of an obligation to what is asked. */
  readonly subject: "revision" | "course" | "agreement";
  /** The panel's page where it is done; the id of what is asked follows. */
  readonly page: string;
}
