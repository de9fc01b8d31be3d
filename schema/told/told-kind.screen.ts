import type { Notification } from "../notification/Notification.ts";
import type { Bilingual } from "../screen/operations.ts";
import type { Choice } from "../shared/answer.screen.ts";
import { both } from "../shared/field.screen.ts";
import type { Entry } from "../shared/record.ts";

/** What a notification can be about: its relations to what happened. */
export type ToldAbout =
  | "obligation"
  | "revision"
  | "approval"
  | "inquiry"
  | "invitee"
  | "comment"
  | "record"
  | "roster"
  | "swap"
  | "pointsEntry"
  | "clearance"
  | "confirmation";

/** Paths to plain values over so many relations to one record. */
type PathTo<Record, Steps extends readonly 0[]> = {
  [Name in keyof Record & string]: NonNullable<Record[Name]> extends Entry
    ? Steps extends readonly [0, ...infer Fewer extends readonly 0[]]
      ? `${Name}.${PathTo<NonNullable<Record[Name]>, Fewer>}`
      : never
    : NonNullable<Record[Name]> extends readonly unknown[]
      ? never
      : Name;
}[keyof Record & string];

/** A value that a kind may tell: of the records that it carries, of who did it, and what they say. */
export type ToldPath<About extends ToldAbout = ToldAbout> = PathTo<Pick<Notification, About | "sender" | "message">, [0, 0, 0]>;

/** A value in a text: the first of the paths at which something stands, else what is said in its place. */
export interface ToldValue<Path extends string = ToldPath> {
  readonly from: readonly Path[];
  readonly otherwise?: Bilingual;
}

/** A day by which something is due: said as such, and how far away it is. */
interface DueFact<Path extends string> {
  readonly due: Path;
}

/** What is said beside: left out where one of its values is missing. */
export type ToldFact<Path extends string = ToldPath> = Bilingual | DueFact<Path>;

/** What is said beside, each for itself. */
export type ToldFacts<Path extends string = ToldPath> = Choice<readonly Choice<ToldFact<Path>, Path>[], Path>;

/** Where people look for it. */
export const toldGroups = {
  work: both("待办", "What you have to do"),
  decisions: both("审批与确认", "Decisions and confirmations"),
  texts: both("制度与疑议", "Rules and questions"),
  registers: both("登记簿", "Registers"),
  access: both("查阅权限", "Access"),
} as const;

export type ToldGroup = keyof typeof toldGroups;

/** What stands before it; the panel has a picture for each. */
export type ToldSign = "task" | "clock" | "alarm" | "call" | "gavel" | "book" | "talk" | "key" | "people" | "stop";

/** How much it presses, as a colour: a decision that makes evidence, something new, soon, late, or nothing to be done. */
export type ToldTone = "decision" | "news" | "soon" | "late" | "quiet";

/**
 * A kind of thing that people are told of: all that is said of it, as plain data, for server and panel alike. Whoever shows or sends it reads
 * the records that it carries as the recipient may read them then, and composes it with `tell`. A new kind is one file with a definition, a
 * line in `list.screen.ts`, and the place that causes it.
 */
interface Definition<About extends ToldAbout, Path extends string> {
  /** What it is called in lists. */
  readonly name: Bilingual;
  readonly group: ToldGroup;
  /** The records that it carries; what it is about first: without that, nothing is told. */
  readonly carries: readonly [About, ...About[]];
  /** Whether it asks for something: it wants to be seen only as long as the record that it is about waits for that. */
  readonly waits?: true;
  readonly sign: ToldSign;
  readonly tone: ToldTone;
  /** What stands at the places of its texts. `title` is what one of several is called. */
  readonly values: Readonly<Record<"title", ToldValue<Path>> & Record<string, ToldValue<Path>>>;
  /** What is said of one. */
  readonly one: Choice<Bilingual, Path>;
  /** What is said of several in one line, `%{smart_count}`; what is said differently of each is not told in one line. */
  readonly many: Choice<Bilingual, Path>;
  /** What is said beside of one. */
  readonly facts?: ToldFacts<Path>;
  /** What somebody says with it. */
  readonly quote?: Path;
  /** The panel's page where the person sees it, or does what is asked: paths in `%{}`. */
  readonly place: Choice<string, Path>;
  /** The page for several. */
  readonly manyPlace?: string;
}

/** A definition that tells no more than the records that it carries, e.g. `ToldKindDefinition<"approval" | "revision">`. */
export type ToldKindDefinition<About extends ToldAbout = ToldAbout> = Definition<About, ToldPath<About>>;

/** Who did it; whom the recipient may not know is a colleague. */
export const sender: ToldValue<"sender.name"> = { from: ["sender.name"], otherwise: both("同事", "A colleague") };
