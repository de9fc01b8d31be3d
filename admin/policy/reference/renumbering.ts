import { operation } from "../../graphql/operation.ts";

export const PreviewRenumber = operation(
  `query PreviewRenumber($id: ID!, $input: PreviewRenumberInput!) {
    revision(id: $id) { version }
    previewRenumber(input: $input) {
      kinds changes { provisionId kind before after opening } kept { provisionId label reason } following { provisionId label words newWords }
      breaking { newWords reference { id words provision { label } revision { id title } } }
    }
  }`,
);

export const Renumber = operation("mutation Renumber($input: RenumberInput!) { renumber(input: $input) { id version } }");
