import { words } from "../shared/fields.ts";

/** What came of a run: its server ended in the middle of it where it was lost, and after the last attempt it was given up. */
export const JobOutcome = words("JobOutcome", "What came of a run.", ["done", "failed", "lost", "gaveUp"]);
