import type { ResolverClass } from "../resolver-class.ts";
import { ApproverResolver } from "./ApproverResolver.ts";
import { ComparisonResolver } from "./ComparisonResolver.ts";
import { ImportResolver } from "./ImportResolver.ts";
import { PublicationResolver } from "./PublicationResolver.ts";

/** What policy adds to the API. */
export const policyResolvers: readonly ResolverClass[] = [ApproverResolver, ComparisonResolver, ImportResolver, PublicationResolver];
