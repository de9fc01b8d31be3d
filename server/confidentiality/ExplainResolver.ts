import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { codeModel } from "../model/model.ts";
import { selectionUnder } from "../reading/selection.ts";
import { DocumentReaders, documentReaders } from "./document-readers.ts";
import { ClassificationPreview, previewClassification } from "./preview-classification.ts";
import { GrantPreview, previewGrant } from "./preview-grant.ts";
import { previewRevocation, RevocationPreview } from "./preview-revocation.ts";
import { ReadableDocuments, readableDocuments } from "./readable-documents.ts";

const MOST = "1 to 100.";

/** Who may read what, and why. */
@Resolver()
export class ExplainResolver {
  @Query(() => DocumentReaders, {
    nullable: true,
    description:
      "Who may read a document and why, as the rules decide it now; null when it is missing or not for you. For officers and auditors.",
  })
  documentReaders(
    @Arg("documentId", () => ID) documentId: string,
    @Arg("q", () => String, { nullable: true, description: "Words of name or number." }) q: string | null,
    @Arg("departmentId", () => ID, { nullable: true, description: "With a post there or below." }) departmentId: string | null,
    @Arg("offset", () => Int, { defaultValue: 0 }) offset: number,
    @Arg("limit", () => Int, { defaultValue: 25, description: MOST }) limit: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentReaders | null> {
    const request = { documentId, q: q ?? null, departmentId: departmentId ?? null, offset, limit };
    return documentReaders(context, request, selectionUnder(info, codeModel("people"), ["items", "person"]));
  }

  @Query(() => ReadableDocuments, {
    nullable: true,
    description:
      "What a person may read and why, as the rules decide it now, as far as you may read it yourself; null when the person is missing or not for you. For officers and auditors.",
  })
  readableDocuments(
    @Arg("personId", () => ID) personId: string,
    @Arg("q", () => String, { nullable: true, description: "Words of number or title." }) q: string | null,
    @Arg("offset", () => Int, { defaultValue: 0 }) offset: number,
    @Arg("limit", () => Int, { defaultValue: 25, description: MOST }) limit: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadableDocuments | null> {
    return readableDocuments(
      context,
      { personId, q: q ?? null, offset, limit },
      selectionUnder(info, codeModel("policyDocuments"), ["items", "document"]),
    );
  }

  @Query(() => ClassificationPreview, {
    description: "Who would lose and gain a text if its level were another one. For those who set levels.",
  })
  previewClassification(
    @Arg("revisionId", () => ID) revisionId: string,
    @Arg("levelId", () => ID) levelId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClassificationPreview> {
    return previewClassification(context, { revisionId, levelId }, selectionUnder(info, codeModel("people"), ["losers"]));
  }

  @Query(() => GrantPreview, {
    description: "What the person could read in addition with a clearance or an access grant. For those who grant them.",
  })
  previewGrant(
    @Arg("resource", () => String, { description: "clearances or accessGrants." }) resource: string,
    @Arg("personId", () => ID) personId: string,
    @Arg("subjectId", () => ID, { description: "The level, or the document." }) subjectId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantPreview> {
    return previewGrant(
      context,
      { resource, personId, subjectId },
      {
        documents: selectionUnder(info, codeModel("policyDocuments"), ["documents"]),
        missingLevel: selectionUnder(info, codeModel("classificationLevels"), ["missingLevel"]),
      },
    );
  }

  @Query(() => RevocationPreview, {
    description: "What the person could no longer read if a clearance or an access grant were taken back. For those who may.",
  })
  previewRevocation(
    @Arg("resource", () => String, { description: "clearances or accessGrants." }) resource: string,
    @Arg("id", () => ID) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevocationPreview> {
    return previewRevocation(context, resource, id, selectionUnder(info, codeModel("policyDocuments"), ["documents"]));
  }
}
