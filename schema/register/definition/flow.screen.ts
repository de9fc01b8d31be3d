import type { Bilingual } from "../../screen/operations.ts";
import type { Tone } from "../../shared/screen.ts";
import type { Expression, Guard } from "./expression.screen.ts";
import type { Who } from "./who.screen.ts";

/** Where a record stands. The first one is where it begins. */
export interface RegisterState {
  readonly key: string;
  readonly label: Bilingual;
  readonly tone: Tone;
  /** Whether there is still something to do: closed records leave everybody's work. */
  readonly open: boolean;
  /** Fields that nobody changes while it stands here; `all` freezes it. */
  readonly frozen?: "all" | readonly string[];
}

/** What happens when a record is opened, beside that it stands in its first state. */
export interface RegisterOpening {
  /** Who has it in hand then; nobody where left out. */
  readonly handler?: RegisterTransition["handler"];
  /** Who is told at once, of every record or of those for which it holds. */
  readonly tells?: readonly { readonly who: readonly Who[]; readonly when?: Expression }[];
}

/** How many of those who may act have to: the first, all, or so many; one after the other in the order in which they are named, or at once. */
export interface Quorum {
  readonly needs: "any" | "all" | number;
  readonly inOrder?: boolean;
}

/** A range of a number. Its edges belong to it or not; together the ranges cover every number once. */
export interface Band {
  readonly key: string;
  readonly label: Bilingual;
  /** Nothing below belongs to it; without one it reaches down for ever. */
  readonly from?: { readonly value: number; readonly included: boolean };
  readonly to?: { readonly value: number; readonly included: boolean };
}

/** Ranges over a number that the record gives: an amount, a score, a share. */
export interface Bands {
  readonly key: string;
  readonly label: Bilingual;
  readonly over: Expression;
  readonly bands: readonly Band[];
}

/** Who approves by the band in which the record lies: steps one after the other. */
export interface BandedApproval {
  readonly bands: string;
  /** By the key of the band. An empty list needs nobody. */
  readonly steps: Readonly<Record<string, readonly { readonly who: readonly Who[]; readonly quorum?: Quorum }[]>>;
}

/** A way from state to state, the only writer of a state. */
export interface RegisterTransition {
  readonly key: string;
  readonly label: Bilingual;
  readonly explain?: Bilingual;
  readonly from: readonly string[];
  readonly to: string;
  /** Anybody of these may give it. With `approval` its steps say who. */
  readonly who: readonly Who[];
  /** Nobody of these, even where `who` names them: "never by oneself". */
  readonly notBy?: readonly Who[];
  readonly quorum?: Quorum;
  readonly approval?: BandedApproval;
  readonly guards?: readonly Guard<Bilingual>[];
  /** Fields that are filled in with it. */
  readonly fields?: readonly { readonly field: string; readonly required?: boolean }[];
  readonly reason?: "optional" | "required";
  /** A drawn signature and the password or passkey again. */
  readonly signature?: boolean;
  /** What it writes into fields. */
  readonly sets?: readonly { readonly field: string; readonly is: Expression }[];
  /** Who has the record in hand afterwards: whoever gives it, a person field, the head of the record's department, or nobody. */
  readonly handler?: "actor" | "head" | "nobody" | { readonly field: string };
  /** Who is told at once. */
  readonly tells?: readonly Who[];
  /** It takes something away or makes evidence: seal red. */
  readonly seal?: boolean;
  /** It only sends something back or strikes the record: never the one filled button. */
  readonly minor?: boolean;
}

/** Both parties sign with their own logins, within a time; each sees the items, either may refuse with a reason. */
export interface HandoverDefinition {
  /** The state in which both sign. */
  readonly state: string;
  /** Who hands over and who takes over: fields that name one person each. */
  readonly from: string;
  readonly to: string;
  /** Fields that list what is handed over; each party confirms each of their items. */
  readonly items: readonly string[];
  /** Minutes in which both have to sign; the first signature is void afterwards. */
  readonly within: number;
  /** What forbids it, with the words why. */
  readonly guards?: readonly Guard<Bilingual>[];
  /** The transitions that follow: both signed, one refused. */
  readonly signed: string;
  readonly refused: string;
}
