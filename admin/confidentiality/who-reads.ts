import type { Bilingual, WordsName } from "../../schema/registry.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { operation, shapedOperation } from "../graphql/operation.ts";
import type { MarkedLevel } from "../marks/marks.tsx";

/** What makes somebody's clearance reach a document. */
export interface Basis {
  readonly clearance: keyof typeof words.ClearanceBasis;
  readonly clearanceLevel: string | null;
  readonly clearanceUntil: string | null;
  readonly clearanceId: string | null;
  readonly needToKnow: keyof typeof words.NeedToKnowBasis;
  readonly accessUntil: string | null;
  readonly accessGrantId: string | null;
}

interface NamedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly number: string | null;
  readonly department: { readonly name: string | null } | null;
}

interface NamedDocument {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly level: (MarkedLevel & { readonly id: string }) | null;
}

/** One line: who or what, and why. */
export interface Reason {
  readonly roles: readonly (keyof typeof words.Role)[];
  readonly basis: Basis | null;
}

interface Found<Line> {
  readonly total: number;
  readonly items: readonly Line[];
}

const basis = "roles basis { clearance clearanceLevel clearanceUntil clearanceId needToKnow accessUntil accessGrantId }";
const person = "id name number department { name }";
const policyDocument = "id number title level { id name colour }";

export const ReadersQuery = shapedOperation<{ found: Found<Reason & { readonly person: NamedPerson }> }>()(
  `query Readers($id: ID!, $q: String, $offset: Int!, $limit: Int!) {
    subject: policyDocument(id: $id) { ${policyDocument} }
    found: documentReaders(documentId: $id, q: $q, offset: $offset, limit: $limit) { total items { person { ${person} } ${basis} } }
  }`,
);

export const ReadableQuery = shapedOperation<{ found: Found<Reason & { readonly document: NamedDocument }> }>()(
  `query Readable($id: ID!, $q: String, $offset: Int!, $limit: Int!) {
    subject: person(id: $id) { ${person} }
    found: readableDocuments(personId: $id, q: $q, offset: $offset, limit: $limit) { total items { document { ${policyDocument} } ${basis} } }
  }`,
);

const exported = "{ fileName contentType base64 rows }";

export const exportOf = {
  document: operation(
    `mutation ExportReaders($id: ID!, $format: ExportFormat!) { file: exportReaders(documentId: $id, format: $format) ${exported} }`,
  ),
  person: operation(
    `mutation ExportReadable($id: ID!, $format: ExportFormat!) { file: exportReadable(personId: $id, format: $format) ${exported} }`,
  ),
};

/** From which side one looks. */
export type Side = keyof typeof exportOf;

/** What a word of a list is called. */
export const wordOf = (list: Extract<WordsName, "ClearanceBasis" | "NeedToKnowBasis" | "Role">, value: string): Bilingual | undefined =>
  (words[list] as Readonly<Record<string, Bilingual>>)[value];
