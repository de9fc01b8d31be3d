import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import type { Transaction } from "../../commands/transaction.ts";

/**
 * Fields that a new version calls personal are so in records that are there: they leave titles and links, and what events tell of them stands
 * with what is masked and erased from then on.
 */
export async function hideAnew(tx: Transaction, register: Register, before: RegisterDefinition, after: RegisterDefinition): Promise<void> {
  const known = hiddenInputs(before);
  const keys = [...hiddenInputs(after).keys()].filter((key) => !known.has(key));
  if (keys.length === 0) return;
  await tx.sql.rows(
    `delete from "register_link" l using "register_record" r where r."id" = l."record_id" and r."register_id" = $1 and l."field" = any($2)`,
    [register.id, keys],
  );
  // What a title says of other fields comes back when the record is saved next; until then its number is enough.
  await tx.sql.rows(
    `update "register_record" r set "title" = '' from "register_version" v
     where r."register_id" = $1 and v."id" = r."register_version_id" and r."title" <> '' and v."definition"->'recordTitle' ?| $2`,
    [register.id, keys],
  );
  await tx.sql.rows(
    `update "register_event" e
     set "values" = nullif(e."values" - $2::text[], '{}'),
       "personal_values" = coalesce(e."personal_values", '{}') || (select jsonb_object_agg(x.key, x.value) from jsonb_each(e."values") x where x.key = any($2))
     from "register_record" r where r."id" = e."record_id" and r."register_id" = $1 and e."values" ?| $2`,
    [register.id, keys],
  );
}
