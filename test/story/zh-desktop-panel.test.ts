import { tellOfPanel } from "./stories.ts";
import { desktop } from "./support/visitor.ts";

tellOfPanel({ language: "zh", window: desktop });
