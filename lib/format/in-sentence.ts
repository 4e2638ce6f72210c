/** A label as it is written within a sentence: “Topic” is “topic”, “FAQ” and “FAQ title” stay. */
export const inSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
