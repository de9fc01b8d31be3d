import { tellStories } from "./stories.ts";
import { desktop } from "./support/visitor.ts";

tellStories({ language: "en", window: desktop });
