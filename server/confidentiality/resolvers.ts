import type { ResolverClass } from "../graphql/resolver-class.ts";
import { AgreementResolver } from "./AgreementResolver.ts";
import { ClassificationResolver } from "./ClassificationResolver.ts";
import { ClearanceResolver } from "./ClearanceResolver.ts";
import { ExplainResolver } from "./ExplainResolver.ts";
import { ReadingActivityResolver } from "./ReadingActivityResolver.ts";

/** What confidentiality adds to the API. */
export const confidentialityResolvers: readonly ResolverClass[] = [
  ClassificationResolver,
  ClearanceResolver,
  ExplainResolver,
  AgreementResolver,
  ReadingActivityResolver,
];
