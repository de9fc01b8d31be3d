import type { AnswerRecord } from "../../schema/shared/answer.screen.ts";
import { toldKindNames, toldKinds } from "../../schema/told/kinds.screen.ts";
import { toldPaths } from "../../schema/told/tell.screen.ts";
import { document } from "../graphql/document.ts";
import { operation } from "../graphql/operation.ts";
import { selectionOfPaths } from "../providers/selection.ts";

/** One thing that this person is told of, with the records that its kind carries; what they may not read any more is null. */
export interface Told extends AnswerRecord {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly createdAt: string;
  readonly unread: boolean;
  readonly groupKey: string;
}

const fields = ["kind", "day", "createdAt", "unread", "groupKey", ...toldKindNames.flatMap((kind) => toldPaths(toldKinds[kind]))];

interface NotificationsVariables {
  readonly where: object;
  readonly offset: number;
  readonly limit: number;
}

/** Asks for whatever the kinds tell, so that a new kind needs no words here. */
export const NotificationsQuery = document<
  { readonly notifications: { readonly items: readonly Told[]; readonly hasNext: boolean } },
  NotificationsVariables
>(
  `query Notifications($where: NotificationWhere, $offset: Int!, $limit: Int!) {
    notifications(where: $where, orderBy: [{ createdAt: DESC }, { id: ASC }], page: { offset: $offset, limit: $limit }) {
      hasNext
      items { ${selectionOfPaths(fields)} }
    }
  }`,
);

export const MarkRead = operation("mutation MarkRead($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }");
