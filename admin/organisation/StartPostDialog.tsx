import { useSay } from "../i18n/say.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import type { Post } from "./posts.ts";
import { organisationWords } from "./words.ts";

interface StartPostDialogProps {
  readonly personId: string;
  readonly name: string;
  /** The post that the new one takes the place of, when somebody moves. */
  readonly replaced: Pick<Post, "id" | "version" | "primary" | "position"> | null;
  /** The department that was chosen before. */
  readonly into?: Choice | null;
  readonly onClose: () => void;
}

/** Gives a person a post; moving ends the old one the day before. */
export function StartPostDialog({ personId, name, replaced, into = null, onClose }: StartPostDialogProps) {
  const say = useSay();
  const asks = { needs: ["departmentId", "positionId"], offers: ["primary", "until"] } as const;
  const about = { resource: "memberships", subject: name, onClose } as const;
  return replaced ? (
    <CommandFormDialog
      name="moveMembership"
      {...about}
      given={{ id: replaced.id, expectedVersion: replaced.version }}
      needs={[...asks.needs, "on"]}
      offers={asks.offers}
      begin={{ department: into, position: replaced.position, primary: replaced.primary }}
      title={say(organisationWords.move)}
      text={say(organisationWords.moveText)}
    />
  ) : (
    <CommandFormDialog
      name="startMembership"
      {...about}
      given={{ personId }}
      needs={[...asks.needs, "from"]}
      offers={asks.offers}
      begin={{ department: into, primary: true }}
      title={say(organisationWords.startPost)}
    />
  );
}
