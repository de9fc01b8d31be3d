import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Language } from "../messages/message.ts";
import { projectFolder } from "../project-folder.ts";

/** A level as the seeds write it. */
interface LevelFile {
  readonly rank: number;
  readonly name: Readonly<Record<Language, string>>;
  readonly handling: Readonly<Record<Language, string>>;
  readonly colour: string;
  readonly basic: boolean;
  readonly needToKnow: boolean;
  readonly logged: boolean;
  readonly watermark: boolean;
}

/** The levels that an organisation begins with (公开, 内部, 普通商密, 核心商密); the same that the demo company has. */
export async function defaultLevels(language: Language): Promise<ClassificationLevel[]> {
  const levels = JSON.parse(await readFile(join(projectFolder, "seeds", language, "levels.json"), "utf8")) as readonly LevelFile[];
  return levels.map(({ rank, name, handling, colour, basic, needToKnow, logged, watermark }) =>
    Object.assign(new ClassificationLevel(), {
      rank,
      name: name[language],
      handling: handling[language],
      colour,
      basic,
      needToKnow,
      logged,
      watermark,
    }),
  );
}
