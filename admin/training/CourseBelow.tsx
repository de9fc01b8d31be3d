import { CourseFiles } from "./CourseFiles.tsx";
import { CourseQuestions } from "./CourseQuestions.tsx";
import { PlannedSessions } from "./PlannedSessions.tsx";

/** Below a course: its files, its sessions in a room and its quiz. */
export default function CourseBelow() {
  return (
    <>
      <CourseFiles />
      <PlannedSessions />
      <CourseQuestions />
    </>
  );
}
