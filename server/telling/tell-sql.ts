import { underscore } from "../../schema/shared/description.ts";
import { toldKinds } from "../../schema/told/kinds.screen.ts";
import type { ToldKind } from "../../schema/told/list.screen.ts";

/**
 * SQL that tells many people of one kind at once. `from` yields "recipient_id", the id of each record that the kind carries
 * (as "obligation_id"), and what `more` names; `now` is SQL of the moment. What was told already, as often as it may be, is left out.
 */
export function tellSql(kind: ToldKind, from: string, now: string, more: readonly ("sender_id" | "message")[] = []): string {
  const columns = ["recipient_id", ...toldKinds[kind].carries.map((record) => `${underscore(record)}_id`), ...more]
    .map((name) => `"${name}"`)
    .join(", ");
  return `insert into "notification" ("id", "kind", "day", "created_at", ${columns})
    select gen_random_uuid(), '${kind}', today(), ${now}::timestamptz, ${columns} from (${from}) "news"
    on conflict do nothing`;
}
