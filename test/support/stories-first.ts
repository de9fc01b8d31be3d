import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begins with the files that take longest, which are the stories, so that both cores are busy to the end. */
export class StoriesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isStory = ({ project }: TestSpecification) => project.name === "stories";
    return [...sorted.filter(isStory), ...sorted.filter((file) => !isStory(file))];
  }
}
