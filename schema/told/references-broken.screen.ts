import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A text that the person edits refers to another document whose numbers have changed by a publication. */
export const referencesBroken: ToldKindDefinition<"revision"> = {
  name: both("引用需要核对", "References to check"),
  ...{ group: "texts", carries: ["revision"], sign: "book", tone: "soon" },
  values: { title: { from: ["revision.title"] } },
  one: both("《%{title}》引用的条文已变动，引用文字需要核对", "What “%{title}” refers to has changed its numbers: check its references"),
  many: both(
    "%{smart_count} 项制度的引用需要核对",
    "References of one rule need to be checked |||| References of %{smart_count} rules need to be checked",
  ),
  place: "/references/%{revision.id}",
};
