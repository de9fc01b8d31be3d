import type { ResolverClass } from "../graphql/resolver-class.ts";
import { DepartmentResolver } from "./DepartmentResolver.ts";
import { DeputyResolver } from "./DeputyResolver.ts";
import { ImportPeopleResolver } from "./ImportPeopleResolver.ts";
import { MembershipResolver } from "./MembershipResolver.ts";
import { PersonResolver } from "./PersonResolver.ts";
import { RoleGrantResolver } from "./RoleGrantResolver.ts";

/** What organisation adds to the API. */
export const organisationResolvers: readonly ResolverClass[] = [
  DepartmentResolver,
  PersonResolver,
  MembershipResolver,
  DeputyResolver,
  RoleGrantResolver,
  ImportPeopleResolver,
];
