import { operation } from "../../graphql/operation.ts";

export const SaveOwnFields = operation(
  "mutation SaveOwnFields($input: SaveOwnFieldsInput!) { saveOwnFields(input: $input) { id version } }",
);
