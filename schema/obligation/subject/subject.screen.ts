import type { ResourceName } from "../../registry.ts";
import type { Bilingual } from "../../screen/operations.ts";
import type { FieldScreen } from "../../shared/screen.ts";
import type { SubjectRelation } from "./subject-paths.screen.ts";

/** What fulfils an obligation, as people see it. */
interface EvidenceScreen {
  readonly resource: ResourceName;
  readonly field: FieldScreen;
  /** The panel's page of one, for whoever may read it: its id at `%{id}`. */
  readonly page: string;
  /** Where its person sees it: that page, or again the page on which it was done. */
  readonly seenAt: "evidence" | "subject";
}

/** Something that is asked of people, each by an obligation of their own, as they see it. */
export interface SubjectScreen {
  /** What it is called in lists. */
  readonly name: Bilingual;
  /** Said when it is asked of somebody; `%{title}` is what it is about. */
  readonly asks: Bilingual;
  /** The button that leads to doing it. */
  readonly act: Bilingual;
  /** What the record that it is about is called with an assignment or obligation. */
  readonly field: FieldScreen;
  /** Fields of that record that are shown as well, by their paths from an assignment or obligation. */
  readonly beyond?: Readonly<Record<`${SubjectRelation}.${string}`, FieldScreen>>;
  /** Whether lists offer to filter by the record. */
  readonly filtered: boolean;
  /** Whether whoever assigns names the record in the form of assignments. */
  readonly chosen: boolean;
  /** The panel's page where it is done; the id of the record follows. */
  readonly page: string;
  /** Whether it may be an offer, so that people are told whether they must. */
  readonly offered: boolean;
  /** Whether a head may do it in somebody's place. */
  readonly onBehalf: boolean;
  readonly evidence: EvidenceScreen;
}
