/** Roughly how many characters search engines show of a title and a description. */
export const SEARCH_TITLE_CHARS = 60
export const SEARCH_DESCRIPTION_CHARS = 160
