import { countsFor } from "./recurrence.ts";
import type { SubjectRules } from "./subject-rules.ts";

/** A course asks until it is taken back, each time anew where it comes round again; once it is archived, nobody new. */
export const train: SubjectRules = {
  statement: {
    zh: "本人已学习本课程的全部内容，并将独立完成考核。",
    en: "I have studied this course in full and will take its quiz on my own.",
  },
  joins: (row) => `left join "course" c on c."id" = ${row}."course_id"`,
  takesEntrants: '(c."archived_on" is null or c."archived_on" > today())',
  evidence: {
    table: "training_result",
    when: `k."course_id" = o."course_id" and k."person_id" = o."person_id" and k."passed" and ${countsFor("a", 'o."occurrence"', 'k."at"')}`,
    receipt: ["T", "training_result_receipt"],
  },
};
