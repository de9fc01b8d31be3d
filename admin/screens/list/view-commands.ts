import type { ScreenOperation } from "../../../schema/registry.screen.ts";
import { document } from "../../graphql/document.ts";

interface NewView {
  readonly resource: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly personal: boolean;
  readonly operations: readonly ScreenOperation[];
}

export const CreateView = document<{ view: { readonly id: string } | null }, { input: NewView }>(
  "mutation CreateSavedView($input: CreateSavedViewInput!) { view: createSavedView(input: $input) { id } }",
);

interface ViewChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name?: string;
  readonly operations?: readonly ScreenOperation[];
}

export const UpdateView = document<{ view: { readonly id: string } | null }, { input: ViewChange }>(
  "mutation UpdateSavedView($input: UpdateSavedViewInput!) { view: updateSavedView(input: $input) { id } }",
);

export const ArchiveView = document<{ view: { readonly id: string } | null }, { input: { id: string; expectedVersion: number } }>(
  "mutation ArchiveSavedView($input: RecordVersionInput!) { view: archiveSavedView(input: $input) { id } }",
);
