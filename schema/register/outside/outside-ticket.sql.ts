const tickets = (form: string, condition = "true") =>
  `(select count(*)::int from "outside_ticket" x where x."form_id" = ${form}."id" and ${condition})`;

/** SQL: links of the form under the alias for one answer each. */
export const ticketsIssued = (form: string): string => tickets(form);

/** SQL: how many of them were used. */
export const ticketsUsed = (form: string): string => tickets(form, 'x."used_at" is not null');
