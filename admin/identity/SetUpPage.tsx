import { Box, Checkbox, FormControlLabel, FormHelperText } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router";
import { shapedOperation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { signedIn } from "../providers/auth-provider.ts";
import { type MeAnswer, meFields } from "../providers/me.ts";
import { EntryField } from "../shared/EntryField.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { LinkPage } from "./LinkPage.tsx";
import { NewPasswordFields } from "./NewPasswordFields.tsx";
import { identityWords } from "./words.ts";

const SetUp = shapedOperation<{ setUp: MeAnswer }>()(
  `mutation SetUp($token: String!, $input: SetUpInput!) { setUp(token: $token, input: $input) { ${meFields} } }`,
);

const lines = ["organisationName", "personName", "personNumber", "departmentName", "positionName", "login"] as const;

/** The first set-up of an empty installation: the organisation and its first administrator. */
export default function SetUpPage() {
  const [values, setValues] = useState({ organisationName: "", personName: "", personNumber: "", login: "", password: "", repeated: "" });
  // Until something else is typed, the first department is called like the organisation.
  const [post, setPost] = useState<{ readonly departmentName?: string; readonly positionName?: string }>({});
  const [writes, setWrites] = useState(true);
  const language = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const posted = { departmentName: values.organisationName, positionName: say(identityWords.firstPosition), ...post };
  const submit = async (token: string) => {
    const { repeated, ...input } = { ...values, ...posted };
    if (input.password !== repeated) return;
    const { setUp } = await request(SetUp, { token, input: { ...input, writes, language } });
    signedIn(setUp);
    navigate("/", { replace: true });
  };
  return (
    <LinkPage title={say(identityWords.setUp)} help={say(identityWords.setUpHelp)}>
      {(token) => (
        <EntryForm submitLabel={say(identityWords.start)} onSubmit={() => submit(token)}>
          {(error) => (
            <>
              {lines.map((line) => (
                <EntryField
                  key={line}
                  label={say(identityWords[line])}
                  value={{ ...values, ...posted }[line]}
                  onChange={(value) =>
                    line === "departmentName" || line === "positionName"
                      ? setPost({ ...post, [line]: value })
                      : setValues({ ...values, [line]: value })
                  }
                  autoComplete={line === "login" ? "username" : "off"}
                  problem={error?.at(line)}
                  {...(line === "departmentName" ? { helperText: say(identityWords.departmentHelp) } : {})}
                />
              ))}
              <Box>
                <FormControlLabel
                  control={<Checkbox checked={writes} onChange={(_, checked) => setWrites(checked)} />}
                  label={say(identityWords.writes)}
                />
                <FormHelperText>{say(identityWords.writesHelp)}</FormHelperText>
              </Box>
              <NewPasswordFields
                value={values.password}
                repeated={values.repeated}
                onChange={(password, repeated) => setValues({ ...values, password, repeated })}
                error={error?.at("password")}
              />
            </>
          )}
        </EntryForm>
      )}
    </LinkPage>
  );
}
