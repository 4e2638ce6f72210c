// Next makes the style sheets small itself; Tailwind only writes the utilities that are used.
export default { plugins: { '@tailwindcss/postcss': { optimize: false } } }
