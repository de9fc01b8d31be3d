import { Migration } from "@mikro-orm/migrations";

/** Values of events can be put among the personal ones when their field becomes personal, and be erased there; nothing else of an event changes. */
export class Migration20261130222500_personal_later extends Migration {
  override name = "Migration20261130222500_personal_later";

  override up(): void {
    this.addSql(`create or replace function register_event_kept() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE'
          or to_jsonb(new) - 'personal_values' - 'values' is distinct from to_jsonb(old) - 'personal_values' - 'values'
          or (new."values" is distinct from old."values"
            and coalesce(new."values", '{}') || coalesce(new."personal_values", '{}') is distinct from coalesce(old."values", '{}') || coalesce(old."personal_values", '{}'))
          or (new."values" is not distinct from old."values" and new."personal_values" is not null
            and not coalesce(old."personal_values", '{}') @> new."personal_values")
          or not coalesce(old."values", '{}') @> coalesce(new."values", '{}') then
          raise exception 'what was done with a record is never changed or removed' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(`grant update ("values") on "register_event" to current_user`);
  }
}
