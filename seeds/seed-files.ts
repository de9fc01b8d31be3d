import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../server/project-folder.ts";
import type { SeedRegister } from "./register-seed-types.ts";
import type { DemoLanguage, SeedAccount, SeedFiles, SeedScreen } from "./seed-types.ts";

const folderOf = (language: DemoLanguage) => join(projectFolder, "seeds", language);

function readJson<T>(language: DemoLanguage, path: string): T {
  return JSON.parse(readFileSync(join(folderOf(language), path), "utf8")) as T;
}

function readFolder<T>(language: DemoLanguage, folder: string): T[] {
  const names = readdirSync(join(folderOf(language), folder)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => readJson<T>(language, join(folder, name)));
}

/** With whom one signs in to the demo company. */
export const readAccounts = (language: DemoLanguage): readonly SeedAccount[] => readJson(language, "accounts.json");

/** Reads a demo company; whoever edits the files sees a wrong one when it is loaded, and the tests find it before. */
export function readSeeds(language: DemoLanguage): SeedFiles {
  return {
    language,
    company: readJson(language, "company.json"),
    departments: readJson(language, "departments.json"),
    positions: readJson(language, "positions.json"),
    calendar: readJson(language, "calendar.json"),
    people: readJson(language, "people.json"),
    accounts: readAccounts(language),
    categories: readJson(language, "categories.json"),
    levels: readJson(language, "levels.json"),
    documents: readJson(language, "documents.json"),
    courses: readFolder(language, "courses"),
    sessions: readJson(language, "sessions.json"),
    assignments: readJson(language, "assignments.json"),
    agreements: readJson(language, "agreements.json"),
    attachments: readJson(language, "attachments.json"),
    clearances: readJson(language, "clearances.json"),
    accessGrants: readJson(language, "accessGrants.json"),
    reminders: readJson(language, "reminders.json"),
    comments: readJson(language, "comments.json"),
    inquiries: readJson(language, "inquiries.json"),
    publication: readJson(language, "publication.json"),
    readers: readJson(language, "readers.json"),
    screens: readFolder<SeedScreen[]>(language, "screens").flat(),
    views: readJson(language, "views.json"),
    registers: readFolder<SeedRegister>(language, "registers"),
    text: (path) => readFileSync(join(folderOf(language), path), "utf8"),
  };
}
