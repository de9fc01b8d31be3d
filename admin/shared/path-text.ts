/** Between the departments of a path. */
export const pathSign = " / ";

/** Parts of a path that are shown where there is little room. */
const shown = 4;

/**
 * The departments of a path as there is room for: the topmost, and the last ones, which tell where one is; null stands for those left out.
 */
export function pathParts(path: string, most = shown): readonly (string | null)[] {
  const parts = path.split(pathSign).filter(Boolean);
  if (parts.length <= most || most < 3) return parts;
  return [parts[0] ?? "", null, ...parts.slice(parts.length - (most - 2))];
}
