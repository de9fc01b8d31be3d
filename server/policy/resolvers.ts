import type { ResolverClass } from "../graphql/resolver-class.ts";
import { ApproverResolver } from "./ApproverResolver.ts";
import { CategoryResolver } from "./CategoryResolver.ts";
import { ComparisonResolver } from "./ComparisonResolver.ts";
import { ImportResolver } from "./ImportResolver.ts";
import { InquiryResolver } from "./InquiryResolver.ts";
import { PolicyDocumentResolver } from "./PolicyDocumentResolver.ts";
import { ProvisionResolver } from "./ProvisionResolver.ts";
import { RevisionResolver } from "./RevisionResolver.ts";

/** What policy adds to the API. */
export const policyResolvers: readonly ResolverClass[] = [
  CategoryResolver,
  PolicyDocumentResolver,
  RevisionResolver,
  ApproverResolver,
  ProvisionResolver,
  ComparisonResolver,
  ImportResolver,
  InquiryResolver,
];
