import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "../../server/project-folder.ts";

/** What to look at, and where to put what was seen. */
export interface Options {
  /** Just addresses that contain this. */
  readonly only: string;
  /** Just these accounts; empty for those of `logins`. */
  readonly logins: readonly string[];
  /** Just views whose name contains this, e.g. "dark" or "zh-light-390". */
  readonly view: string;
  /** Two views instead of all, for a look in between. */
  readonly quick: boolean;
  /** How often each page is opened for its time; 0 leaves times out. */
  readonly times: number;
  readonly folder: string;
}

/**
 * Reads the command line of `npm run pages`.
 * @throws {TypeError} for an argument that there is not
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", default: "" },
      login: { type: "string", default: "" },
      view: { type: "string", default: "" },
      quick: { type: "boolean", default: false },
      times: { type: "string", default: "4" },
      out: { type: "string", default: join(projectFolder, ".test/pages") },
    },
  });
  return {
    only: values.only,
    logins: values.login.split(",").filter(Boolean),
    view: values.view,
    quick: values.quick,
    times: Number(values.times),
    folder: values.out,
  };
}
