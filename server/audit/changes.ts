import { helper } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import type { Entry } from "../../schema/shared/record.ts";

/** Fields that change by themselves and say nothing. */
const silent = new Set(["id", "version", "createdAt", "updatedAt"]);

/** What the command has changed of a record since it was loaded; for a new one everything that is set. Hidden fields are left out. */
export function changesOf(em: SqlEntityManager, record: Entry): AuditChanges {
  const meta = helper(record).__meta;
  const before: Record<string, unknown> = helper(record).__originalEntityData ?? {};
  const after: Record<string, unknown> = em.getComparator().prepareEntity(record);
  const changes: AuditChanges = {};
  for (const property of meta.props) {
    if (property.hidden || silent.has(property.name)) continue;
    const [old, current] = [before[property.name] ?? null, after[property.name] ?? null];
    if (JSON.stringify(old) !== JSON.stringify(current)) changes[property.name] = { before: old, after: current };
  }
  return changes;
}
