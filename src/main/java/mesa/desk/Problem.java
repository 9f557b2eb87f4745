package mesa.desk;

/**
 * Something that is wrong with the desk's file.
 *
 * @param line the line that has to be corrected, the first one is 1
 * @param reason what is wrong, as a sentence for the person who wrote the file
 */
record Problem(int line, String reason) {}
