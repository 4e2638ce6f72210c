import type { DemoAuthor, DemoDrawing } from './demo.ts'
import { media } from './ids.ts'

/** Invented people. */
const drawing = (slug: string, hue: number, label: string, name: string): DemoDrawing => ({
  name: `author-${slug}`,
  motif: 'portrait',
  hue,
  label,
  alt: `Drawn portrait of ${name}, shapes only`,
})

export const authors: DemoAuthor[] = [
  {
    snapshot: {
      name: 'Ishita Palsule',
      slug: 'ishita-palsule',
      jobTitle: 'Editor, programming',
      bio: 'Ishita wrote payment software for eleven years before she began to write about software. She has shipped services in Java, Go and Rust, and has deleted more code than she kept. At Lectern she edits everything that has a listing in it, runs each one before it is published, and answers readers who find a mistake. She lives in Pune, teaches a free evening class in Python at her local library, and thinks that a good error message is a form of kindness.',
      expertise: ['Rust', 'Python', 'Go', 'Back-end services', 'Teaching beginners'],
      sameAs: [],
      avatarMediaId: media('author-ishita-palsule'),
    },
    drawing: drawing('ishita-palsule', 262, 'IP', 'Ishita Palsule'),
  },
  {
    snapshot: {
      name: 'Farhan Wadekar',
      slug: 'farhan-wadekar',
      jobTitle: 'Writer, machine learning',
      bio: 'Farhan trained models for crop forecasts and for a hospital laboratory, and learnt in both places that the data is nearly always the hard part. He holds a master’s degree in statistics and explains mathematics with numbers small enough to check by hand. He writes about machine learning for readers who want to know why a method works before they import it. When a claim has no source, he asks for one; when it has one, he reads it.',
      expertise: ['Machine learning', 'Statistics', 'Neural networks', 'Model evaluation'],
      sameAs: [],
      avatarMediaId: media('author-farhan-wadekar'),
    },
    drawing: drawing('farhan-wadekar', 155, 'FW', 'Farhan Wadekar'),
  },
  {
    snapshot: {
      name: 'Tove Ekdahl',
      slug: 'tove-ekdahl',
      jobTitle: 'Writer, data and databases',
      bio: 'Tove spent eight years in the analytics team of a railway operator in Gothenburg, where a wrong join could leave a platform without trains. She moved to Bengaluru in 2021 and has worked with data teams of two people and of two hundred. Her subjects are SQL, data modelling and the everyday craft of an analyst. She keeps a list of charts that misled her, and uses it in her classes.',
      expertise: ['SQL', 'Data modelling', 'Data analysis', 'Analyst careers'],
      sameAs: [],
      avatarMediaId: media('author-tove-ekdahl'),
    },
    drawing: drawing('tove-ekdahl', 25, 'TE', 'Tove Ekdahl'),
  },
  {
    snapshot: {
      name: 'Nandini Achuthan',
      slug: 'nandini-achuthan',
      jobTitle: 'Editor, management and study advice',
      bio: 'Nandini was a chartered accountant first, then the finance lead of a small manufacturer, and for five years a student adviser who read more prospectuses than novels. She writes about money, management and the choice of a programme, and she is the one at Lectern who checks every sentence on recognition and fees. Her rule for advice: say what you would tell your own sister, and say what you do not know.',
      expertise: ['Accounting', 'Product management', 'Degree recognition', 'Study finance'],
      sameAs: [],
      avatarMediaId: media('author-nandini-achuthan'),
    },
    drawing: drawing('nandini-achuthan', 310, 'NA', 'Nandini Achuthan'),
  },
]
