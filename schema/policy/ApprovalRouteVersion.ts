import { Check, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Json, One, Whole, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Category } from "./Category.ts";
import { type RouteStep, stepAskings } from "./route-step.screen.ts";

/** Whom a step of a route asks. */
export const StepAsking = words("StepAsking", "Whom a step of a route asks.", stepAskings);

/**
 * A category's way to approval (审批流程) as it was saved once. It never changes: another way is another version, and drafts that were handed in
 * before go on by theirs.
 */
@Table()
@ObjectType({
  description: "A category's way to approval (审批流程) as it was saved once; drafts go by the version that they were handed in under.",
})
@Unique({ properties: ["category", "ordinal"] })
@Check({ name: "approval_route_version_small", expression: `("small_provisions" is null) = ("small_characters" is null)` })
export class ApprovalRouteVersion extends Entity {
  @One(() => Category, "Whose way it is.", { index: false })
  category!: Category;

  @Whole("1 for the first way, then counting on.")
  ordinal!: number;

  @Json(
    "The steps in order: { name, asks (people, head, position, approvers, chosen), people: [id], department, position, quorum, workingDays, passOnTo, small }.",
  )
  steps!: readonly RouteStep[];

  @Whole("Up to so many changed provisions a change may be small; empty where small changes go no other way.", { nullable: true })
  smallProvisions?: number;

  @Whole("Up to so many changed characters a change may be small.", { nullable: true })
  smallCharacters?: number;

  @One(() => Person, "Who saved it.", { nullable: true, index: false })
  savedBy?: Person;
}
