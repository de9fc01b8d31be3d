import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useRecordContext } from "react-admin";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { ToneMark } from "../screens/display/StateMark.tsx";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { EndPostDialog } from "./EndPostDialog.tsx";
import { type Post, PostsQuery } from "./posts.ts";
import { StartPostDialog } from "./StartPostDialog.tsx";
import { organisationWords } from "./words.ts";

type Acting = { readonly kind: "start" } | { readonly kind: "move" | "end"; readonly post: Post };

/** Below a person: the posts, past and coming ones included, with what an administrator does about them. */
export default function PersonPosts() {
  const say = useSay();
  const me = useMe();
  const record = useRecordContext<{ id: string }>();
  const [acting, setActing] = useState<Acting | null>(null);
  const query = useAnswer(PostsQuery, { id: record?.id ?? "" }, { enabled: record !== undefined });
  const administers = me.has("administrator");
  return (
    <Box sx={{ mt: 2 }}>
      <Answered query={query} lines={3}>
        {({ person }) => {
          if (!person) return null;
          const name = person.name ?? "";
          const close = () => setActing(null);
          return (
            <Sheet
              heading={say(organisationWords.posts)}
              action={administers && <Button onClick={() => setActing({ kind: "start" })}>{say(organisationWords.startPost)}</Button>}
            >
              {(person.memberships ?? []).length === 0 && <Typography color="textSecondary">{say(organisationWords.noPosts)}</Typography>}
              {(person.memberships ?? []).map((post) => (
                <PostLine key={post.id} post={post} onAct={administers ? setActing : null} />
              ))}
              {acting?.kind === "start" && <StartPostDialog personId={person.id} name={name} replaced={null} onClose={close} />}
              {acting?.kind === "move" && <StartPostDialog personId={person.id} name={name} replaced={acting.post} onClose={close} />}
              {acting?.kind === "end" && <EndPostDialog post={acting.post} name={name} onClose={close} />}
            </Sheet>
          );
        }}
      </Answered>
      {administers && record && (
        <Box sx={{ display: "flex", gap: 1, mt: 1.5, flexWrap: "wrap" }}>
          <Button component={Link} to="/accounts/create" state={{ record: { person: { id: record.id } } }}>
            {say(organisationWords.createAccount)}
          </Button>
          <Button component={Link} to="/roleGrants/create" state={{ record: { person: { id: record.id } } }}>
            {say(organisationWords.grantRole)}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function PostLine({ post, onAct }: { readonly post: Post; readonly onAct: ((acting: Acting) => void) | null }) {
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
        {department && <Link to={`/departments/${department.id}/show`}>{department.name}</Link>} · {position?.name}
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
    </Box>
  );
}
