import { operation } from "../../../graphql/operation.ts";

export const CreateView = operation(
  "mutation CreateSavedView($input: CreateSavedViewInput!) { view: createSavedView(input: $input) { id } }",
);

export const UpdateView = operation(
  "mutation UpdateSavedView($input: UpdateSavedViewInput!) { view: updateSavedView(input: $input) { id } }",
);

export const ArchiveView = operation(
  "mutation ArchiveSavedView($input: RecordVersionInput!) { view: archiveSavedView(input: $input) { id } }",
);
