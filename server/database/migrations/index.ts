import type { Constructor } from "@mikro-orm/core";
import type { Migration } from "@mikro-orm/migrations";
import { Migration20261121000000_foundations } from "./Migration20261121000000_foundations.ts";
import { Migration20261121010000_tables } from "./Migration20261121010000_tables.ts";
import { Migration20261121180000_triggers } from "./Migration20261121180000_triggers.ts";
import { Migration20261121183000_document_copies } from "./Migration20261121183000_document_copies.ts";
import { Migration20261121190000_receipt_numbers } from "./Migration20261121190000_receipt_numbers.ts";
import { Migration20261121193000_open_drafts } from "./Migration20261121193000_open_drafts.ts";
import { Migration20261121194000_word_indexes } from "./Migration20261121194000_word_indexes.ts";
import { Migration20261122000100_files_and_answers } from "./Migration20261122000100_files_and_answers.ts";
import { Migration20261122001100_screens_for_roles } from "./Migration20261122001100_screens_for_roles.ts";
import { Migration20261122010100_pinyin } from "./Migration20261122010100_pinyin.ts";
import { Migration20261122010200_department_moves } from "./Migration20261122010200_department_moves.ts";
import { Migration20261122090100_notifications } from "./Migration20261122090100_notifications.ts";
import { Migration20261122201607_course_progress } from "./Migration20261122201607_course_progress.ts";
import { Migration20261130020000_folding } from "./Migration20261130020000_folding.ts";
import { Migration20261130021257_draft_writing } from "./Migration20261130021257_draft_writing.ts";
import { Migration20261130021500_confirmations } from "./Migration20261130021500_confirmations.ts";
import { Migration20261130021500_event_parts } from "./Migration20261130021500_event_parts.ts";
import { Migration20261130022500_actor_state } from "./Migration20261130022500_actor_state.ts";
import { Migration20261130024500_document_periods } from "./Migration20261130024500_document_periods.ts";
import { Migration20261130025000_searching_opens } from "./Migration20261130025000_searching_opens.ts";
import { Migration20261130025500_reviews } from "./Migration20261130025500_reviews.ts";
import { Migration20261130031000_told_of_asking } from "./Migration20261130031000_told_of_asking.ts";
import { Migration20261130032200_known_devices } from "./Migration20261130032200_known_devices.ts";
import { Migration20261130065800_answers_shown } from "./Migration20261130065800_answers_shown.ts";
import { Migration20261130070900_attendance_entries } from "./Migration20261130070900_attendance_entries.ts";
import { Migration20261130071000_told_of_confirmations } from "./Migration20261130071000_told_of_confirmations.ts";
import { Migration20261130071600_cancelled_assignments } from "./Migration20261130071600_cancelled_assignments.ts";

/** All migrations in the order in which they were made. */
export const migrationsList: Constructor<Migration>[] = [
  Migration20261121000000_foundations,
  Migration20261121010000_tables,
  Migration20261121180000_triggers,
  Migration20261121183000_document_copies,
  Migration20261121190000_receipt_numbers,
  Migration20261121193000_open_drafts,
  Migration20261121194000_word_indexes,
  Migration20261122001100_screens_for_roles,
  Migration20261122201607_course_progress,
  Migration20261122090100_notifications,
  Migration20261122010100_pinyin,
  Migration20261122010200_department_moves,
  Migration20261122000100_files_and_answers,
  Migration20261130020000_folding,
  Migration20261130021257_draft_writing,
  Migration20261130021500_event_parts,
  Migration20261130025000_searching_opens,
  Migration20261130021500_confirmations,
  Migration20261130022500_actor_state,
  Migration20261130024500_document_periods,
  Migration20261130031000_told_of_asking,
  Migration20261130032200_known_devices,
  Migration20261130025500_reviews,
  Migration20261130065800_answers_shown,
  Migration20261130070900_attendance_entries,
  Migration20261130071000_told_of_confirmations,
  Migration20261130071600_cancelled_assignments,
];
