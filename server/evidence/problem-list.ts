import { type Language, message } from "../messages/message.ts";
import type { VerificationProblem } from "./Verification.ts";

/** So many problems are listed; more say nothing new. */
const MOST = 200;

type Code =
  | "eventChanged"
  | "eventMissing"
  | "chainBroken"
  | "textChanged"
  | "agreementChanged"
  | "fileChanged"
  | "acknowledgementDiffers"
  | "signatureDiffers";

/** Collects what a verification finds, in the language of who asked. */
export class ProblemList {
  readonly problems: VerificationProblem[] = [];
  /** Known faults of old that change nothing of what was written. */
  readonly notes: VerificationProblem[] = [];

  constructor(private readonly language: Language) {}

  /** Something about the event at this place of the chain. */
  event(code: Code, sequence: number): void {
    this.add({ code, sequence, message: message(code, this.language, { sequence }) });
  }

  /** A known fault of the event at this place, which leaves it as it was written. */
  note(code: "labelCut", sequence: number): void {
    if (this.notes.length < MOST) this.notes.push({ code, sequence, message: message(code, this.language, { sequence }) });
  }

  /** Something about this record. */
  record(code: Code, subject: string): void {
    this.add({ code, subject, message: message(code, this.language, { subject }) });
  }

  private add(problem: VerificationProblem): void {
    if (this.problems.length < MOST) this.problems.push(problem);
    else if (this.problems.length === MOST) {
      this.problems.push({ code: "tooMany", message: message("moreProblems", this.language, { max: MOST }) });
    }
  }
}
