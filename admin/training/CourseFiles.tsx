import { useRecordContext } from "react-admin";
import { AttachmentsSheet } from "../evidence/AttachmentsSheet.tsx";
import { attachmentFields } from "../evidence/attachments.ts";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";

const CourseFilesQuery = operation(
  `query CourseFiles($id: ID!) { course(id: $id) { id owningDepartment { id } attachments { ${attachmentFields} } } }`,
);

/** The files of a course: for its managers to change, for those who read the material to download. */
export function CourseFiles() {
  const record = useRecordContext<{ id: string }>();
  const me = useMe();
  const query = useAnswer(CourseFilesQuery, { id: record?.id ?? "" }, { enabled: record !== undefined });
  return (
    <Answered query={query}>
      {({ course }) =>
        course && (
          <AttachmentsSheet
            sx={{ mt: 2 }}
            files={course.attachments}
            editing={may(me, "update", "courses", course) ? { owner: { courseId: course.id } } : null}
          />
        )
      }
    </Answered>
  );
}
