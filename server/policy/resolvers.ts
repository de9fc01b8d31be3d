import type { ResolverClass } from "../resolver-class.ts";
import { ApproverResolver } from "./approval/ApproverResolver.ts";
import { PreviewResolver } from "./approval/PreviewResolver.ts";
import { ComparisonResolver } from "./comparison/ComparisonResolver.ts";
import { DraftHistoryResolver } from "./draft-history/DraftHistoryResolver.ts";
import { ImportResolver } from "./draft-import/ImportResolver.ts";
import { PrintResolver } from "./print/PrintResolver.ts";
import { PublicationResolver } from "./publication/PublicationResolver.ts";
import { ReferenceResolver } from "./renumbering/ReferenceResolver.ts";
import { ValidityResolver } from "./validity/ValidityResolver.ts";

/** What policy adds to the API. */
export const policyResolvers: readonly ResolverClass[] = [
  ApproverResolver,
  PreviewResolver,
  ComparisonResolver,
  DraftHistoryResolver,
  ImportResolver,
  PrintResolver,
  PublicationResolver,
  ReferenceResolver,
  ValidityResolver,
];
