import { Migration } from "@mikro-orm/migrations";

/** How far people have come in the material of courses. */
export class Migration20261122201607_course_progress extends Migration {
  override name = "Migration20261122201607_course_progress";

  override up(): void {
    this.addSql(
      `create table "course_progress" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "person_id" uuid not null, "course_id" uuid not null, "step" int not null, "steps" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "course_progress_course_id_index" on "course_progress" ("course_id");`);
    this.addSql(
      `alter table "course_progress" add constraint "course_progress_person_id_course_id_unique" unique ("person_id", "course_id");`,
    );
    this.addSql(
      `alter table "course_progress" add constraint "course_progress_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "course_progress" add constraint "course_progress_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "course_progress" add constraint "course_progress_check" check ("step" >= 1 and "step" <= "steps");`);
  }
}
