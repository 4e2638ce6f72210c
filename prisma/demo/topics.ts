import type { DemoDrawing, DemoTopic } from './demo.ts'
import { MOTIF_ALTS, type MotifWord } from './drawings.ts'
import { article, media } from './ids.ts'
import { doc, p, ul } from './write.ts'

const drawing = (slug: string, hue: number, label: MotifWord): DemoDrawing => ({
  name: `topic-${slug}`,
  motif: 'topic',
  hue,
  label,
  alt: MOTIF_ALTS[label],
})

export const topics: DemoTopic[] = [
  {
    snapshot: {
      name: 'Programming Languages',
      slug: 'programming-languages',
      summary:
        'What a language is good at, what it costs you, and how to pick one for the job in front of you.',
      introduction: doc(
        p(
          'Nobody learns “programming” in the abstract. You learn it in a language, and the first one shapes how you think about memory, errors and names for years. That makes the choice worth an evening of reading, though not a month of worry.',
        ),
        p(
          'The pages here compare languages by what people build with them, name the drawbacks as clearly as the strengths, and show code that you can run. If you are new, begin with [Rust and Python side by side](article:rust-vs-python): the two sit at opposite ends of most arguments.',
        ),
      ),
      hue: 262,
      parentId: null,
      position: 1,
      mediaId: media('topic-programming-languages'),
      startHereIds: [article('rust-vs-python'), article('go-vs-rust-for-services')],
      seoTitle: 'Programming languages: comparisons, guides and courses',
      seoDescription:
        'Plain comparisons of programming languages, with code, honest drawbacks and courses that teach them.',
    },
    drawing: drawing('programming-languages', 262, 'stack'),
  },
  {
    snapshot: {
      name: 'Machine Learning',
      slug: 'machine-learning',
      summary:
        'How machines learn from examples: the ideas, the mathematics you need, and where it goes wrong.',
      introduction: doc(
        p(
          'Machine learning is the craft of writing programs whose rules come out of data. Under the large headlines there are a few ideas that you can understand with school mathematics and some patience: a model, a measure of error, and a way to make the error smaller.',
        ),
        p('Read in this order if the subject is new to you:'),
        ul(
          '[What machine learning is](article:what-is-machine-learning) and when not to use it',
          '[Supervised and unsupervised learning](article:supervised-vs-unsupervised-learning), the first fork in the road',
          '[How neural networks learn](article:how-neural-networks-learn), with the arithmetic done by hand',
        ),
      ),
      hue: 155,
      parentId: null,
      position: 2,
      mediaId: media('topic-machine-learning'),
      startHereIds: [
        article('what-is-machine-learning'),
        article('supervised-vs-unsupervised-learning'),
        article('how-neural-networks-learn'),
      ],
      seoTitle: 'Machine learning explained, with courses',
      seoDescription:
        'Machine learning from the first idea to neural networks, in plain words and small calculations.',
    },
    drawing: drawing('machine-learning', 155, 'network'),
  },
  {
    snapshot: {
      name: 'Data Science',
      slug: 'data-science',
      summary:
        'Collecting, cleaning, questioning and explaining data, with the tools that teams really use.',
      introduction: doc(
        p(
          'Most of data science is careful reading. Somebody measured something, somebody stored it, and you have to find out what the numbers can and cannot tell. Models come later, if at all.',
        ),
        p(
          'Start with [a first analysis in Python](article:python-for-data-analysis-first-steps) if you like to learn by doing, or with [the two jobs compared](article:data-analyst-vs-data-scientist) if you are deciding whether this work is for you.',
        ),
      ),
      hue: 25,
      parentId: null,
      position: 3,
      mediaId: media('topic-data-science'),
      startHereIds: [
        article('python-for-data-analysis-first-steps'),
        article('data-analyst-vs-data-scientist'),
        article('sql-vs-nosql'),
      ],
      seoTitle: 'Data science guides and courses',
      seoDescription:
        'Data science in practice: first analyses, databases, careers, and programmes compared.',
    },
    drawing: drawing('data-science', 25, 'table'),
  },
  {
    snapshot: {
      name: 'Management',
      slug: 'management',
      summary:
        'Products, money and people: the working knowledge that a good manager uses every week.',
      introduction: doc(
        p(
          'You can lead people for a long time on common sense alone. Then a budget lands on your desk, or a product with three owners, and common sense is no longer enough. These guides give you the vocabulary and the habits that help on such days.',
        ),
        p(
          'Two good places to begin: [how to read a balance sheet](article:how-to-read-a-balance-sheet) without an accountant beside you, and [the first ninety days of a product manager](article:product-manager-first-90-days).',
        ),
      ),
      hue: 310,
      parentId: null,
      position: 4,
      mediaId: media('topic-management'),
      startHereIds: [
        article('product-manager-first-90-days'),
        article('how-to-read-a-balance-sheet'),
      ],
      seoTitle: 'Management guides and programmes',
      seoDescription:
        'Working knowledge for managers: reading accounts, starting in product, leading a team.',
    },
    drawing: drawing('management', 310, 'growth'),
  },
  {
    snapshot: {
      name: 'Study and Careers',
      slug: 'study-and-careers',
      summary:
        'Choosing a programme, checking that its degree counts, paying for it, and using it afterwards.',
      introduction: doc(
        p(
          'A programme costs more than its fee. It takes your evenings for a year or three, and it goes on your record for good. So check it the way you would check a flat before you sign: papers first, then the view.',
        ),
        p(
          'Our guides tell you [which degrees count in India and how to look them up](article:online-degree-recognition-india), and [how to compare postgraduate programmes](article:how-to-choose-a-postgraduate-programme) without being rushed.',
        ),
      ),
      hue: 200,
      parentId: null,
      position: 5,
      mediaId: media('topic-study-and-careers'),
      startHereIds: [
        article('how-to-choose-a-postgraduate-programme'),
        article('online-degree-recognition-india'),
      ],
      seoTitle: 'Study and careers: choosing and checking a programme',
      seoDescription:
        'How to choose a programme, check the recognition of a degree in India, and plan the money and time.',
    },
    drawing: drawing('study-and-careers', 200, 'path'),
  },
]
