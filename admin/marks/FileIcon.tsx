import TextIcon from "@mui/icons-material/ArticleOutlined";
import SoundIcon from "@mui/icons-material/AudioFileOutlined";
import WrittenIcon from "@mui/icons-material/DescriptionOutlined";
import ArchiveIcon from "@mui/icons-material/FolderZipOutlined";
import ImageIcon from "@mui/icons-material/ImageOutlined";
import OtherIcon from "@mui/icons-material/InsertDriveFileOutlined";
import FilmIcon from "@mui/icons-material/MovieOutlined";
import PdfIcon from "@mui/icons-material/PictureAsPdfOutlined";
import SlidesIcon from "@mui/icons-material/SlideshowOutlined";
import SheetIcon from "@mui/icons-material/TableChartOutlined";

const kinds = [
  [PdfIcon, ["pdf"]],
  [WrittenIcon, ["doc", "docx", "odt", "rtf", "wps"]],
  [SheetIcon, ["xls", "xlsx", "ods", "csv", "et"]],
  [SlidesIcon, ["ppt", "pptx", "odp", "dps"]],
  [ImageIcon, ["png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "svg", "heic"]],
  [ArchiveIcon, ["zip", "rar", "7z", "gz", "tar"]],
  [TextIcon, ["txt", "md"]],
  [SoundIcon, ["mp3", "wav", "m4a"]],
  [FilmIcon, ["mp4", "mov", "webm"]],
] as const;

const byEnding = new Map(kinds.flatMap(([icon, endings]) => endings.map((ending) => [ending as string, icon] as const)));

/** What kind of file it is, by the ending of its name. */
export function FileIcon({ name, size = 20 }: { readonly name: string; readonly size?: number }) {
  const Icon = byEnding.get(name.split(".").at(-1)?.toLowerCase() ?? "") ?? OtherIcon;
  return <Icon aria-hidden sx={{ fontSize: size, color: "text.secondary", flexShrink: 0 }} />;
}
