import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { OutsideFormDefinition } from "../../../schema/register/definition/report.screen.ts";
import { type OutsideState, outsideStateOf } from "../../../schema/register/outside/outside-state.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { hashToken } from "../../identity/session-token.ts";

/** A form that somebody's address leads to, as it stands. */
export interface FoundForm {
  readonly id: string;
  readonly registerId: string;
  readonly slug: string;
  readonly departmentId: string;
  readonly definition: RegisterDefinition;
  readonly form: OutsideFormDefinition;
  readonly state: OutsideState;
  readonly organisation: string;
  readonly today: string;
  /** Of all files that came in so far. */
  readonly kilobytes: number;
  /** The link, where it is for one answer. */
  readonly ticketId: string | null;
}

type FormRow = [
  id: string,
  key: string,
  registerId: string,
  slug: string,
  departmentId: string,
  definition: RegisterDefinition,
  closed: boolean,
  received: number,
  receivedToday: number,
  kilobytes: number,
  ticketId: string | null,
  used: boolean,
  today: string,
  organisation: string | null,
];

const statement = `select f."id"::text as "id", f."key", g."id"::text as "register", g."slug", g."owning_department_id"::text as "department",
    v."definition", f."closed_at" is not null or g."archived_on" is not null as "closed", f."received",
    case when f."received_on" = today() then f."received_that_day" else 0 end as "received_today", f."kilobytes",
    x."id"::text as "ticket", x."used_at" is not null as "used", today()::text as "today", (select o."name" from "organisation" o limit 1) as "organisation"
  from "outside_form" f
    join "register" g on g."id" = f."register_id"
    join "register_version" v on v."id" = g."published_id"
    left join "outside_ticket" x on x."form_id" = f."id" and x."hash" = $1
  where f."ended_at" is null and g."extends" is null
    and f."id" in (select y."id" from "outside_form" y where y."address_hash" = $1 and not y."by_tickets"
      union all select z."form_id" from "outside_ticket" z join "outside_form" w on w."id" = z."form_id" and w."by_tickets" where z."hash" = $1)`;

/** The form behind an address; null for one that never was or was ended, which look the same. */
export async function foundForm(sql: SqlExecutor, token: string): Promise<FoundForm | null> {
  const [row] = await sql.rows<FormRow>(statement, [hashToken(token)]);
  if (!row) return null;
  const [id, key, registerId, slug, departmentId, definition, closed, received, receivedToday, kilobytes, ticketId, used, today] = row;
  const form = definition.outsideForms?.find((one) => one.key === key);
  if (!form) return null;
  const state = outsideStateOf(form, { closed, today, received, receivedToday, used });
  return { id, registerId, slug, departmentId, definition, form, state, organisation: row[13] ?? "", today, kilobytes, ticketId };
}
