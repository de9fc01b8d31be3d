import { Migration } from "@mikro-orm/migrations";

/** When a course shows its right answers, and whether a result did; those that exist have been shown. */
export class Migration20261130065800_answers_shown extends Migration {
  override name = "Migration20261130065800_answers_shown";

  override up(): void {
    this.addSql(`alter table "course" add "answers_shown" text not null default 'afterPassing';`);
    this.addSql(
      `alter table "course" add constraint "course_answers_shown_check" check ("answers_shown" in ('afterPassing', 'afterEachAttempt', 'never'));`,
    );
    // By default and not by an update: results are never changed.
    this.addSql(`alter table "training_result" add "answers_shown" boolean not null default true;`);
    this.addSql(`alter table "training_result" alter column "answers_shown" drop default;`);
  }
}
