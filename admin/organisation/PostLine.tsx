import { Box, Button } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useMe } from "../providers/me.ts";
import { PostBar } from "./PostTimeline.tsx";
import type { Post } from "./posts.ts";
import { organisationWords } from "./words.ts";

/** What an administrator is about to do with the posts of a person. */
export type Acting = { readonly kind: "start" } | { readonly kind: "move" | "end"; readonly post: Post };

interface PostLineProps {
  readonly post: Post;
  /** All posts of the person. */
  readonly posts: readonly Post[];
  readonly onAct: ((acting: Acting) => void) | null;
}

/** A post of a person: where, as what, when. */
export function PostLine({ post, posts, onAct }: PostLineProps) {
  const say = useSay();
  const { today } = useMe();
  const { from, until, current, primary, department, position } = post;
  const when = until ? organisationWords.period : organisationWords.since;
  const coming = from !== null && from > today;
  const mayAct = onAct !== null && (current || coming);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center", py: 0.75, borderTop: 1, borderColor: "roles.hairline" }}>
      <ToneMark
        tone={current ? "done" : coming ? "scheduled" : "neutral"}
        label={say(current ? organisationWords.current : coming ? organisationWords.future : organisationWords.past)}
      />
      <span>
        {department && (
          <Link to={`/departments/${department.id}/show`} underline="always">
            {department.name}
          </Link>
        )}{" "}
        · {position?.name}
      </span>
      {primary === false && (
        <Box component="span" sx={{ color: "text.secondary", fontSize: 13 }}>
          {say(organisationWords.secondPost)}
        </Box>
      )}
      {from && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {say(when, { from, until: until ?? "" })}
        </Box>
      )}
      {mayAct && (
        <Box component="span" sx={{ ml: "auto" }}>
          {current && (
            <Button size="small" onClick={() => onAct({ kind: "move", post })}>
              {say(organisationWords.move)}
            </Button>
          )}
          <Button size="small" onClick={() => onAct({ kind: "end", post })}>
            {say(organisationWords.endPost)}
          </Button>
        </Box>
      )}
      <PostBar post={post} posts={posts} />
    </Box>
  );
}
