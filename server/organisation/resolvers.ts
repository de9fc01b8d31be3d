import type { ResolverClass } from "../resolver-class.ts";
import { DepartmentResolver } from "./DepartmentResolver.ts";
import { MembershipResolver } from "./MembershipResolver.ts";

/** What organisation adds to the API. */
export const organisationResolvers: readonly ResolverClass[] = [DepartmentResolver, MembershipResolver];
