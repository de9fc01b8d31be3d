import { bulkResolvers } from "../bulk/resolvers.ts";
import { confidentialityResolvers } from "../confidentiality/resolvers.ts";
import { evidenceResolvers } from "../evidence/resolvers.ts";
import { identityResolvers } from "../identity/resolvers.ts";
import { notificationResolvers } from "../notification/resolvers.ts";
import { obligationResolvers } from "../obligation/resolvers.ts";
import { organisationResolvers } from "../organisation/resolvers.ts";
import { policyResolvers } from "../policy/resolvers.ts";
import { readingResolvers } from "../reading/resolvers.ts";
import { screenResolvers } from "../screen/resolvers.ts";
import { trainingResolvers } from "../training/resolvers.ts";
import type { ResolverClass } from "./resolver-class.ts";

/** The resolvers of every module; each module lists its own. */
export const resolvers: readonly [ResolverClass, ...ResolverClass[]] = [
  ...identityResolvers,
  ...readingResolvers,
  ...organisationResolvers,
  ...policyResolvers,
  ...obligationResolvers,
  ...trainingResolvers,
  ...confidentialityResolvers,
  ...screenResolvers,
  ...evidenceResolvers,
  ...bulkResolvers,
  ...notificationResolvers,
];
