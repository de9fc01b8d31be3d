import CloseIcon from "@mui/icons-material/CloseOutlined";
import CameraIcon from "@mui/icons-material/PhotoCameraOutlined";
import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Box, FormLabel, IconButton } from "@mui/material";
import type { WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldMessage } from "./FieldMessage.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { FilesValue, filesIn, useFileNames } from "./FilesValue.tsx";
import { addressOf } from "./new-file.ts";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { fieldWords } from "./words.ts";

const usualMost = 20;

/** Files or photos, brought one by one or several at once. */
export function FilesInput(props: RegisterInputProps<Extract<WholeKind, { readonly kind: "file" }>>) {
  const { label, required, of } = props;
  const { value, change, ref, wrong, message } = useFieldValue(props);
  const say = useSay();
  const files = filesIn(value);
  const nameOf = useFileNames(files);
  const pictures = of.only === "pictures";
  const room = (of.most ?? usualMost) - files.length;
  return (
    <Box role="group" aria-label={label}>
      <FormLabel required={required} error={wrong} sx={{ display: "block", fontSize: 13, mb: 0.75 }}>
        {label}
      </FormLabel>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: files.length > 0 ? 1 : 0 }}>
        {files.map((file, place) => {
          const name = nameOf(file) ?? say(pictures ? fieldWords.photo : fieldWords.file, { number: place + 1 });
          return (
            <Box key={addressOf(file)} sx={{ display: "flex", alignItems: "flex-start" }}>
              <FilesValue files={[file]} pictures={pictures} />
              <IconButton
                aria-label={say(fieldWords.takeAway, { name })}
                onClick={() => change(files.length === 1 ? null : files.filter((other) => other !== file))}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            </Box>
          );
        })}
      </Box>
      {room > 0 && (
        <FileChooser
          label={say(pictures ? fieldWords.addPhoto : fieldWords.addFile)}
          icon={pictures ? <CameraIcon /> : <UploadIcon />}
          pictures={pictures}
          room={room}
          buttonRef={ref}
          onFiles={(added) => change([...files, ...added])}
        />
      )}
      <FieldMessage wrong={wrong} message={message} />
    </Box>
  );
}
