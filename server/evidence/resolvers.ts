import type { ResolverClass } from "../resolver-class.ts";
import { EvidenceResolver } from "./EvidenceResolver.ts";

/** What evidence adds to the API. */
export const evidenceResolvers: readonly ResolverClass[] = [EvidenceResolver];
