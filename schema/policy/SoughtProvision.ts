import { t } from "@mikro-orm/core";
import { Index, ManyToOne, OneToOne, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Provision } from "./Provision.ts";
import { Revision } from "./Revision.ts";

/**
 * What is looked for in a provision: label, heading and text as one folded line without marks. Triggers keep it in the transaction that
 * writes the provision. No GraphQL type exposes it.
 */
@Table()
@Index({
  name: "sought_provision_grams",
  expression:
    'create index "sought_provision_grams" on "sought_provision" using gin (word_grams("words")) with (gin_pending_list_limit = 512)',
})
@Index({
  name: "sought_provision_length",
  expression: 'create index "sought_provision_length" on "sought_provision" (length("words"), "provision_id")',
})
export class SoughtProvision {
  @OneToOne({ entity: () => Provision, primary: true, owner: true, deleteRule: "cascade", updateRule: "no action" })
  provision!: Provision;

  @ManyToOne({ entity: () => Revision, deleteRule: "cascade", updateRule: "no action" })
  revision!: Revision;

  /** Characters of its words that are label and heading. */
  @Property({ type: t.integer })
  head!: number;

  @Property({ type: t.text })
  words!: string;
}
