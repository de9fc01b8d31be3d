import type { Client } from "../support/server.ts";

/** A notification as its recipient gets it. */
export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly unread: boolean;
  readonly groupKey: string;
  readonly message: string | null;
  readonly about: { readonly id: string } | null;
  readonly sender: { readonly name: string } | null;
  readonly obligation: { readonly id: string; readonly title: string } | null;
}

/** What somebody has been told, the newest first. */
export async function toldOf(client: Client): Promise<Told[]> {
  const { notifications } = await client.get(
    `{ notifications(orderBy: [{ createdAt: DESC }, { id: ASC }], page: { limit: 100 }) { items {
      id kind unread groupKey message about { id } sender { name } obligation { id title } } } }`,
  );
  return notifications.items;
}

export const REMIND = `mutation ($input: RemindObligationsInput!) { remindObligations(input: $input) {
  reminded people refused notReminded { reason obligation { id title person { name } } } } }`;

export const MARK = "mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }";
