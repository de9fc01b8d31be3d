import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";

/** One version of a register as the designer shows it. */
export interface DesignVersion {
  readonly id: string;
  readonly ordinal: number | null;
  readonly state: "draft" | "published" | "replaced" | null;
  readonly definition: RegisterDefinition;
  readonly note: string | null;
  readonly publishedAt: string | null;
  readonly publishedBy: { readonly name: string | null } | null;
}

/** A register with its versions, the newest first. */
export interface DesignedRegister {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly titles: RegisterDefinition["titles"];
  readonly versions: readonly DesignVersion[] | null;
}

/** What is wrong with a draft, and where. */
export interface DesignProblem {
  readonly at: string;
  readonly severity: "error" | "warning";
  readonly message: Bilingual;
}

export const DesignQuery = shapedOperation<{ registers: { readonly items: readonly DesignedRegister[] } }>()(
  `query RegisterDesign($slug: String!) { registers(where: { slug: { eq: $slug } }) { items {
    id version slug titles versions(limit: 50) { id ordinal state definition note publishedAt publishedBy { name } }
  } } }`,
);

export const SaveDraft = shapedOperation<{
  saveRegisterDraft: {
    readonly registerId: string;
    readonly versionId: string;
    readonly expectedVersion: number;
    readonly problems: readonly DesignProblem[];
  };
}>()("mutation SaveRegisterDraft($input: SaveRegisterDraftInput!) { saveRegisterDraft(input: $input) }");
