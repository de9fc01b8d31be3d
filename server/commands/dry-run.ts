import { invalid } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";

/** Ends a dry run: what it did is undone, and what it would have done is told. */
export class DryRunEnd extends Error {
  constructor(readonly report: unknown) {
    super("A dry run ends.");
  }
}

/** Gives a command whose work ends a dry run by a `DryRunEnd`, and answers its report either way. */
export async function orDryRun<Report>(give: () => Promise<Report>): Promise<Report> {
  try {
    return await give();
  } catch (error) {
    if (error instanceof DryRunEnd) return error.report as Report;
    throw error;
  }
}

/** A file's content as text: what its members are called is no business of the checks that every command's input goes through. */
export function contentText(content: unknown, code: MessageCode): string {
  try {
    return typeof content === "string" ? content : JSON.stringify(content ?? null);
  } catch {
    throw invalid("input.content", code);
  }
}
