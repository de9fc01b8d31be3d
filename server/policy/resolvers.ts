import type { ResolverClass } from "../graphql/resolver-class.ts";
import { CategoryResolver } from "./CategoryResolver.ts";
import { ImportResolver } from "./ImportResolver.ts";
import { PolicyDocumentResolver } from "./PolicyDocumentResolver.ts";
import { RevisionResolver } from "./RevisionResolver.ts";

/** What policy adds to the API. */
export const policyResolvers: readonly ResolverClass[] = [CategoryResolver, PolicyDocumentResolver, RevisionResolver, ImportResolver];
