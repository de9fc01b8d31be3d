import type { Bilingual } from "../../../schema/registry.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import type { PackParameterOffer } from "./pack-parameter.ts";

export const ExportRegister = shapedOperation<{
  exportRegister: { readonly fileName: string; readonly text: string; readonly omits: readonly { readonly says: Bilingual }[] };
}>()("query ExportRegister($id: ID!) { exportRegister(registerId: $id) }");

/** Something that a file asks, with how it was called where the file was made. */
export interface FileParameter extends PackParameterOffer {
  readonly names: readonly string[];
}

/** What bringing a file in did, or would do. */
export interface RegisterReport {
  readonly dryRun: boolean;
  readonly registerId: string | null;
  readonly slug: string;
  readonly published: boolean;
  readonly says: readonly Bilingual[];
  readonly parameters: readonly FileParameter[];
  readonly changes: readonly { readonly at: string; readonly kind: "added" | "removed" | "changed"; readonly says: Bilingual }[];
  readonly problems: readonly { readonly at: string; readonly severity: "error" | "warning"; readonly message: Bilingual }[];
}

export const ImportRegister = shapedOperation<{ importRegister: RegisterReport }>()(
  "mutation ImportRegister($input: ImportRegisterInput!) { importRegister(input: $input) }",
);
