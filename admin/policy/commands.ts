import { operation } from "../graphql/operation.ts";

export const StartRevision = operation("mutation StartRevision($input: StartRevisionInput!) { startRevision(input: $input) { id } }");

export const ImportRevision = operation("mutation ImportRevision($input: ImportRevisionInput!) { importRevision(input: $input) { id } }");

export const PublishRevision = operation(
  "mutation PublishRevision($input: PublishRevisionInput!) { publishRevision(input: $input) { id } }",
);
