import { operation } from "../../graphql/operation.ts";

export const OpenRecord = operation("mutation OpenRecord($input: OpenRecordInput!) { openRecord(input: $input) { id number version } }");
export const SaveRecord = operation("mutation SaveRecord($input: SaveRecordInput!) { saveRecord(input: $input) { id number version } }");
