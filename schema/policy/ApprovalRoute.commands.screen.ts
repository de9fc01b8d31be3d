import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, nested, optional, otherwise, several, text, wordOf } from "../shared/input.screen.ts";
import { retried } from "./retried.screen.ts";

const routeStepInput = inputType("ApprovalStepInput", "One step of a way to approval; everybody whom it asks is asked at once.", {
  name: text("What people call it.", { max: 60 }),
  asks: wordOf("StepAsking", "Whom it asks."),
  peopleIds: optional(several(id("Named people, at most 20."))),
  departmentId: optional(id("Whose head is asked; the owning department's when left out.")),
  positionId: optional(id("Whose holders are asked.")),
  quorum: optional(int("So many of them must agree; all when left out.", { min: 1, max: 20 })),
  workingDays: optional(int("Working days in which it is to be decided; no deadline when left out.", { min: 1, max: 60 })),
  passOnToId: optional(id("Who is asked in the place of whoever is late.")),
  small: otherwise(true, flag("Whether it is asked also about small changes.")),
});

const routeFields = {
  steps: several(nested(routeStepInput, "In order, 1 to 10 of them; at least one is asked about small changes too.")),
  smallProvisions: optional(
    int("Up to so many changed provisions a change may be small; needed where a step is not asked about these.", { min: 1, max: 100 }),
  ),
  smallCharacters: optional(int("Up to so many changed characters a change may be small.", { min: 1, max: 10_000 })),
};

/** A route that is tried out before it is saved. */
export const approvalRouteInput = inputType("ApprovalRouteInput", "A way to approval that is tried out.", routeFields);

/** How drafts of a category come to be approved. */
export const approvalRouteCommands = {
  saveApprovalRoute: command({
    description: "Gives a category its way to approval, from the next submission on; drafts that were handed in go on by the way before.",
    about: "categories",
    action: "update",
    answers: "categories",
    input: inputType("SaveApprovalRouteInput", "The way to approval of a category.", {
      categoryId: id("The category."),
      expectedVersion: int("The category's version that you saw."),
      ...routeFields,
    }),
    keyDescription: retried,
    words: {
      name: both("保存审批流程", "Save an approval route"),
      did: both("更改审批流程：%{label}", "changed the approval route of %{label}"),
    },
  }),
};
