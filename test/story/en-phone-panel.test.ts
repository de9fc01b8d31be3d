import { tellOfPanel } from "./stories.ts";
import { phone } from "./support/visitor.ts";

tellOfPanel({ language: "en", window: phone });
