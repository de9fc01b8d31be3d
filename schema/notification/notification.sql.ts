import { openObligation } from "../obligation/obligation.sql.ts";

/** SQL: id of the text that the notification under this alias is about, its obligation's included; null for none. */
export const notifiedText = (n: string) =>
  `coalesce(${n}."revision_id", (select o."revision_id" from "obligation" o where o."id" = ${n}."obligation_id"))`;

/** SQL: whether the notification under this alias still wants to be seen: what was done in the meantime does not. */
export const unreadNotification = (n: string) =>
  `(${n}."read_at" is null
    and (${n}."obligation_id" is null or exists (select 1 from "obligation" o where o."id" = ${n}."obligation_id" and ${openObligation("o")}))
    and (${n}."kind" <> 'decisionWaiting' or exists (select 1 from "approval" a where a."id" = ${n}."approval_id" and a."decision" = 'pending'))
    and (${n}."kind" <> 'confirmationWaiting' or exists (select 1 from "confirmation" c where c."id" = ${n}."confirmation_id" and c."outcome" is null)))`;

/** SQL: what the notification under this alias has in common with those that are told in one line with it. */
export const notificationGroup = (n: string) =>
  `(${n}."kind" || ':' || ${n}."day" || coalesce(':' || ${n}."sender_id", '') || coalesce(':' || left(md5(${n}."message"), 8), ''))`;
