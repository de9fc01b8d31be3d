import { openObligation } from "../obligation/obligation.sql.ts";
import { openInvitee } from "../policy/comment/comment.sql.ts";
import { kindsWaitingFor } from "../told/kinds.screen.ts";
import type { ToldAbout } from "../told/told-kind.screen.ts";

/** SQL: id of the text that the notification under this alias is about, its obligation's included; null for none. */
export const notifiedText = (n: string) =>
  `coalesce(${n}."revision_id", (select o."revision_id" from "obligation" o where o."id" = ${n}."obligation_id"))`;

/** SQL: whether the record under an alias still waits for what is asked about it; other records wait for nothing. */
const stillWaiting: Partial<Record<ToldAbout, (row: string, notification: string) => string>> = {
  obligation: openObligation,
  approval: (a) => `${a}."decision" = 'pending'`,
  invitee: openInvitee,
  confirmation: (c) => `${c}."outcome" is null`,
  swap: (s, n) => `${s}."state" = case when ${n}."kind" = 'swapAsked' then 'asked' else 'agreed' end`,
};

/** Tables that are not called as notifications call what they are about. */
const tables: Partial<Record<string, string>> = { swap: "roster_swap" };

/** SQL: whether the notification under this alias asks for something that was done in the meantime. */
const doneMeanwhile = (n: string) =>
  Object.entries(stillWaiting).flatMap(([about, waits]) => {
    const kinds = kindsWaitingFor(about).map((kind) => `'${kind}'`);
    const record = `select 1 from "${tables[about] ?? about}" w where w."id" = ${n}."${about}_id" and ${waits("w", n)}`;
    return kinds.length > 0 ? [`(${n}."kind" in (${kinds.join(", ")}) and not exists (${record}))`] : [];
  });

/** SQL: whether the notification under this alias still wants to be seen: what was done in the meantime does not. */
export const unreadNotification = (n: string) => `(not (${[`${n}."read_at" is not null`, ...doneMeanwhile(n)].join(" or ")}))`;

/** SQL: what the notification under this alias has in common with those that are told in one line with it. */
export const notificationGroup = (n: string) =>
  `(${n}."kind" || ':' || ${n}."day" || coalesce(':' || ${n}."sender_id", '') || coalesce(':' || left(md5(${n}."message"), 8), ''))`;
