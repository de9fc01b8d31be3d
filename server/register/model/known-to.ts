import type { ReachKind, RegisterRight } from "../../../schema/register/RegisterReach.ts";
import { type ActorCondition, actorActs, actorHolds, actorIn, actorIs, actorRank } from "../../../schema/shared/access.ts";

/** One way in which a right of a register reaches people, as `register_reach` keeps it. */
export interface Reach {
  readonly right: RegisterRight;
  readonly kind: ReachKind;
  readonly departmentId: string | null;
  readonly subtree: boolean;
  readonly positionId: string | null;
  readonly personId: string | null;
}

function way({ kind, departmentId, subtree, positionId, personId }: Reach, owner: string): ActorCondition {
  if (personId !== null) return actorIs([personId]);
  if (positionId !== null) return actorHolds([positionId]);
  if (departmentId !== null) return actorIn({ departments: [departmentId] }, subtree);
  if (kind === "head" || kind === "auditor" || kind === "administrator") return actorActs(kind, [owner]);
  // Whoever is on the staff can become involved.
  return actorActs("staff");
}

/** Who may know of a register: whom any of its rights reaches, as far as their clearance goes. */
export const knownTo = (reach: readonly Reach[], owner: string, rank: number | null): readonly (readonly ActorCondition[])[] =>
  reach.map((one) => [way(one, owner), ...(rank === null ? [] : [actorRank(rank)])]);

/**
 * In whose lists and forms own fields stand: those of everybody, of departments, of holders of positions and of named people, whoever else may
 * look into them for what they have to do.
 */
export const standsFor = (reach: readonly Reach[], owner: string, rank: number | null): readonly (readonly ActorCondition[])[] =>
  knownTo(
    reach.filter(({ right, kind }) => right === "read" && ["staff", "department", "position", "person"].includes(kind)),
    owner,
    rank,
  );
