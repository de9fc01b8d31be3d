import { CourseFiles } from "./CourseFiles.tsx";
import { CourseQuestions } from "./CourseQuestions.tsx";

/** Below a course: its files and its quiz. */
export default function CourseBelow() {
  return (
    <>
      <CourseFiles />
      <CourseQuestions />
    </>
  );
}
