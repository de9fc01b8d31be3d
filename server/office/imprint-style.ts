/**
 * Name of the style, in Word files of ours, of what a file says of itself beside the text: copy number and level, which text it is and since
 * when it holds, and where to find the one in force. Whoever reads the file again does not take that for the text.
 */
export const IMPRINT = "Rulebook Imprint";
