import type { DemoFaq } from '../demo.ts'
import { code, ol, p, ul } from '../write.ts'
import { answered } from './answer.ts'

const TOPIC = ['data-science']

export const dataScienceFaqs: DemoFaq[] = [
  answered(
    'sql-or-python-first',
    'Should I learn SQL or Python first?',
    [...TOPIC, 'study-and-careers'],
    '2025-08-19',
    p(
      'SQL, if you want a job as an analyst: it is asked for in nearly every advertisement, and the useful half takes a month. Python, if you want to build things or go on to machine learning.',
    ),
    p('You will need both in the end, and each makes the other easier.'),
  ),
  answered(
    'is-excel-enough',
    'Is Excel enough for data analysis?',
    TOPIC,
    '2025-08-19',
    p(
      'For many questions, yes. A sheet holds 1,048,576 rows, pivot tables are quick, and everybody can open the file.',
    ),
    p('Move on when one of these happens:'),
    ul(
      'you do the same steps every week by hand',
      'two people need to work on the same data',
      'you can no longer tell where a number came from',
    ),
  ),
  answered(
    'what-is-a-primary-key',
    'What is a primary key?',
    TOPIC,
    '2025-08-19',
    p(
      'The column, or group of columns, that names exactly one row of a table. The database refuses a second row with the same key, and refuses an empty one.',
    ),
    code(
      'sql',
      null,
      `
CREATE TABLE learner (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE
);
`,
    ),
    p('Choose something that never changes. An e-mail address does change, so it is a bad key.'),
  ),
  answered(
    'when-is-nosql-the-wrong-choice',
    'When is a NoSQL database the wrong choice?',
    TOPIC,
    '2025-09-03',
    p(
      'When your data has many relations, when money or stock must add up at every moment, or when you do not know yet which questions will be asked. A relational database answers questions that nobody planned for.',
    ),
    p(
      '“It scales” is a weak reason for a new project. One PostgreSQL on a good machine carries more than most products ever need. More in [SQL and NoSQL compared](article:sql-vs-nosql).',
    ),
  ),
  answered(
    'data-analyst-without-coding',
    'Can I become a data analyst without programming?',
    [...TOPIC, 'study-and-careers'],
    '2025-08-19',
    p(
      'Yes, for a start. Spreadsheets, SQL and one charting tool carry you through many first jobs. SQL counts as code for some people; it is the friendliest kind.',
    ),
    p(
      'After a year or two, a little Python saves you hours each week. Learn it then, with your own chores as exercises.',
    ),
  ),
  answered(
    'portfolio-for-a-data-job',
    'What should a portfolio for a data job contain?',
    [...TOPIC, 'study-and-careers'],
    '2025-09-03',
    p(
      'Two or three finished pieces, each with a question that a stranger understands. For every piece show:',
    ),
    ol(
      'the question, and who would care about the answer',
      'where the data comes from and what is wrong with it',
      'one chart that answers it',
      'what you would do next, and what you are unsure of',
    ),
    p('Leave out the Titanic and the irises. Everybody has seen them.'),
  ),
]
