import { both } from "../shared/field.screen.ts";
import type { ToldFacts, ToldPath, ToldValue } from "./told-kind.screen.ts";

type Path = ToldPath<"invitee" | "revision">;

/** What the draft is called; once the round has ended, the person does not read it any more. */
export const inviteeTitle: ToldValue<Path> = { from: ["revision.title"], otherwise: both("一份草稿", "a draft") };

/** Until when comments are taken. */
export const inviteeDue: ToldFacts<Path> = [{ due: "invitee.round.until" }];
