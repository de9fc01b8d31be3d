import { tellStories } from "./stories.ts";
import { phone } from "./support/visitor.ts";

tellStories({ language: "en", window: phone });
