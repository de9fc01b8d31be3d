import type { Row, World } from "./world.ts";

/** Where a role holds: everywhere, or in these departments. */
export type Scope = "everywhere" | ReadonlySet<string>;

/** What follows from the records about one person today: roles with their scopes, clearance, and documents that the person may know of. */
export interface Who {
  readonly id: string;
  readonly roles: ReadonlyMap<string, Scope>;
  readonly rank: number;
  readonly knows: ReadonlySet<string>;
}

/** The department and everything below it. */
export function subtree(world: World, root: string): Set<string> {
  const found = new Set([root]);
  for (const id of found) for (const child of world.of("Department", "parent", id)) found.add(child.id);
  return found;
}

function rolesOf(world: World, person: string, employed: boolean): Map<string, Scope> {
  // Everybody who is signed in may see what speaks of nobody and nothing secret: the names of the levels.
  const roles = new Map<string, Scope>([["anyone", "everywhere"]]);
  if (employed) roles.set("staff", "everywhere");
  // A head's subtree covers departments that have neither head nor deputy: there the parent's head acts.
  const headed = world
    .all("Department")
    .filter((d) => d.head === person || world.of("Deputy", "department", d.id).some((v) => v.person === person && world.isCurrent(v)));
  if (headed.length > 0) roles.set("head", new Set(headed.flatMap((d) => [...subtree(world, d.id)])));
  for (const grant of world.of("RoleGrant", "person", person).filter((g) => world.holds(g))) {
    const known = roles.get(grant.role);
    const more: Scope = grant.department ? subtree(world, grant.department) : "everywhere";
    // A role granted twice holds in both places.
    const both: Scope = known === "everywhere" || more === "everywhere" ? "everywhere" : new Set([...(known ?? []), ...more]);
    roles.set(grant.role, both);
  }
  return roles;
}

function rankOf(world: World, person: string, employed: boolean): number {
  // "Everybody employed has Internal": the highest level marked as basic.
  const basic = employed
    ? world
        .all("ClassificationLevel")
        .filter((l) => l.basic)
        .map((l) => l.rank)
    : [];
  const granted = world
    .of("Clearance", "person", person)
    .filter((c) => world.holds(c))
    .map((c) => world.get(c.level)!.rank);
  return Math.max(0, ...basic, ...granted);
}

/** "The drafter and the approvers of a draft have that grant by their task": whoever is asked now, until it is published or taken back. */
function known(world: World, person: string): Set<string> {
  const isDraft = (revision: Row) => revision.publishedAt === null && revision.withdrawnAt === null;
  const granted = world.of("AccessGrant", "person", person).filter((g) => world.holds(g));
  const drafted = world.of("Revision", "drafter", person).filter(isDraft);
  const toApprove = world
    .of("Approval", "approver", person)
    .filter((a) => (a.decision === "pending" || a.decision === "approved") && a.voidedAt === null)
    .map((a) => world.get(a.revision)!)
    .filter(isDraft);
  return new Set([...granted, ...drafted, ...toApprove].map((row) => row.document));
}

/** Who a person is today. */
export function whoIs(world: World, person: string): Who {
  const employed = world.of("Membership", "person", person).some((m) => world.isCurrent(m));
  return {
    id: person,
    roles: rolesOf(world, person, employed),
    rank: rankOf(world, person, employed),
    knows: known(world, person),
  };
}
