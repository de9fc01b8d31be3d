import { bulkResolvers } from "../bulk/resolvers.ts";
import { calendarResolvers } from "../calendar/resolvers.ts";
import { mutationsOf } from "../commands/mutations.ts";
import { confidentialityResolvers } from "../confidentiality/resolvers.ts";
import { confirmationResolvers } from "../confirmation/resolvers.ts";
import { evidenceResolvers } from "../evidence/resolvers.ts";
import { exportResolvers } from "../export/resolvers.ts";
import { identityResolvers } from "../identity/resolvers.ts";
import { notificationResolvers } from "../notification/resolvers.ts";
import { obligationResolvers } from "../obligation/resolvers.ts";
import { organisationResolvers } from "../organisation/resolvers.ts";
import { policyResolvers } from "../policy/resolvers.ts";
import { queryResolvers } from "../queries/resolvers.ts";
import { registerResolvers } from "../register/resolvers.ts";
import type { ResolverClass } from "../resolver-class.ts";
import { screenResolvers } from "../screen/resolvers.ts";
import { procedures, works } from "../works.ts";

/** The mutations of all commands, and the resolvers of every module; each module lists its own. */
export const resolvers: readonly [ResolverClass, ...ResolverClass[]] = [
  mutationsOf(works, procedures),
  ...identityResolvers,
  ...confirmationResolvers,
  ...queryResolvers,
  ...exportResolvers,
  ...organisationResolvers,
  ...calendarResolvers,
  ...policyResolvers,
  ...obligationResolvers,
  ...confidentialityResolvers,
  ...registerResolvers,
  ...screenResolvers,
  ...evidenceResolvers,
  ...bulkResolvers,
  ...notificationResolvers,
];
