import type { AnyResource } from "../../schema/registry.screen.ts";

/** Plural name of a kind of records, as the resource book has it: of the code, or `r/<slug>` of a register. */
export type ResourceName = AnyResource;
